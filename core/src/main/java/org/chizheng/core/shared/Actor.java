package org.chizheng.core.shared;

/**
 * Who saves: the person at the keyboard, the office whose seal stands behind the record, and the role that grants the
 * right. Written into every op, so that a history can name a person and not a machine.
 *
 * @param user account name in this home, for example {@code limei}
 * @param name the person's name as printed, for example 李梅
 * @param office unit code of the office, see the division package
 * @param role stable code: {@code clerk}, {@code bureau}, {@code reviewer}, {@code admin}, {@code auditor}
 */
public record Actor(String user, String name, String office, String role) {}
