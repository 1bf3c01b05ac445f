/**
 * Judges every row of a list with all its problems at once, in words, with the sheet's own row numbers.
 * Stores nothing. What the binding documents say of the person stands on the row with its clause, as 补贴资格待核 where money hangs on it.
 * Start with {@link org.chizheng.core.exchange.judge.SheetJudge}.
 */
package org.chizheng.core.exchange.judge;
