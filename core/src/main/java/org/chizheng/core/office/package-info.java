/**
 * Who works here: accounts with roles, what each role may do, the audit of what was revealed and printed.
 * Not the keys (seal) and not the units themselves (division).
 * Start with {@link org.chizheng.core.office.Role} and {@link org.chizheng.core.office.AccountService}.
 */
package org.chizheng.core.office;
