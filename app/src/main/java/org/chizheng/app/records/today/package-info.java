/**
 * 今日 as every desk has it: what is to be done, the year as a picture, the figures that lead on.
 * Not what a township or the bureau puts into it (township, bureau), and no lists of records.
 * Start at {@link org.chizheng.app.records.today.Today}.
 */
package org.chizheng.app.records.today;
