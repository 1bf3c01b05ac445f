package org.chizheng.core.exchange.judge;

/** Takes the judged rows one after the other. */
@FunctionalInterface
public interface JudgedRowVisitor {
    /** @return false when no further row is wanted */
    boolean visit(JudgedRow row);
}
