/**
 * 收件: what arrived from whom, what is missing, what each batch changed; devices, codes, the receiver on the line.
 * Not the intake itself (sync), which this page only asks.
 * Start at {@link org.chizheng.app.bureau.inbox.InboxModel}.
 */
package org.chizheng.app.bureau.inbox;
