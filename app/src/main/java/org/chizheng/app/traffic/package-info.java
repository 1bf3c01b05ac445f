/**
 * What the pages of sending and of receiving share: the places they ask for, the line of running work, lists of names.
 * Not the exchange itself (that is the module sync) and neither of the two desks.
 * Start at {@link org.chizheng.app.traffic.WorkModel}.
 */
package org.chizheng.app.traffic;
