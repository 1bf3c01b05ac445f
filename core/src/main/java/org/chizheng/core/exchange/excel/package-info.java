/**
 * Streams the rows of xlsx, xls, et and Excel-2003 XML without holding a sheet.
 * Not the place to decide which format a file has; that is {@code exchange.sheet}.
 * Start with {@link org.chizheng.core.exchange.excel.XlsxSource}.
 */
package org.chizheng.core.exchange.excel;
