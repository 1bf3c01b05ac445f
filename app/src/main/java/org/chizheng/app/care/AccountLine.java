package org.chizheng.app.care;

import org.chizheng.core.office.Role;

/**
 * One account as the list shows it.
 *
 * @param own whoever is at the keyboard
 */
record AccountLine(String login, Role role, boolean disabled, boolean own) {}
