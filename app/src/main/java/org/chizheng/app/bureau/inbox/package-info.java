/**
 * 收件: what arrived at the bureau and what it changed, rehearsals, 下发, the receiver on the line, devices.
 * Not the exchange itself (module sync), and not the desk where conflicts are decided.
 * Start at {@link org.chizheng.app.bureau.inbox.InboxModel}.
 */
package org.chizheng.app.bureau.inbox;
