/**
 * The log of who looked at, printed or exported full numbers, as a file for an auditor.
 * Signed by the device, each line chained to the one before it; checked anywhere without a data folder or a password.
 * Start with {@link org.chizheng.sync.audit.AuditCopy}.
 */
package org.chizheng.sync.audit;
