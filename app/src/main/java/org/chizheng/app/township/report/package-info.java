/**
 * 上报: what will go, the two ways and the way back, the batches and what became of each record.
 * Not the exchange itself (sync), which this page only asks.
 * Start at {@link org.chizheng.app.township.report.ReportModel}.
 */
package org.chizheng.app.township.report;
