/**
 * 上报: what waits here, how it goes to the bureau by line or by stick, and what the bureau said of it.
 * Not the exchange itself (module sync), and not the bureau's side.
 * Start at {@link org.chizheng.app.township.report.ReportModel}.
 */
package org.chizheng.app.township.report;
