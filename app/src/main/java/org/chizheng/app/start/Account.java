package org.chizheng.app.start;

/**
 * A person who may sign in here.
 *
 * @param user account name, as actors carry it
 * @param name 李梅
 * @param duty 经办, 复核 …
 */
public record Account(String user, String name, String duty) {}
