/**
 * The error workbook: the sender's own file with the bad cells coloured and one column of advice added.
 * Not a report: rows keep their numbers, so that the corrected file can be imported again as it is.
 * Start with {@link org.chizheng.core.exchange.mark.ErrorWorkbook}.
 */
package org.chizheng.core.exchange.mark;
