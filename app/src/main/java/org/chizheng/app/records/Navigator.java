package org.chizheng.app.records;

/** The way from one section to a record of another; the shell's pages stay unknown to each other. */
@FunctionalInterface
public interface Navigator {
    /**
     * @param destination id of the page: {@code people}, {@code classes}, {@code certificates}
     * @param key record id, {@code new}, or {@code new:} and the id of a trainee
     */
    void go(String destination, String key);
}
