/**
 * The log of who looked at, printed or exported full numbers, as a file for an auditor: signed by the device, each line
 * chained to the one before it, and checked anywhere without a data folder or a password.
 */
package org.chizheng.sync.audit;
