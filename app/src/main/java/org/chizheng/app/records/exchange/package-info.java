/**
 * What both ends of the exchange share on the desk: progress, folders and files to choose, outcomes in words.
 * Not the exchange itself (sync) and no page: those are in township and bureau.
 * Start at {@link org.chizheng.app.records.exchange.Outcomes}.
 */
package org.chizheng.app.records.exchange;
