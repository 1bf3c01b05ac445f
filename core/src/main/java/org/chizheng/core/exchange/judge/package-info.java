/**
 * Judges every row of a list with all its problems at once, in words, with the sheet's own row numbers.
 * Stores nothing and decides no subsidy: where a policy has to speak, the row carries 补贴资格待核.
 * Start with {@link org.chizheng.core.exchange.judge.SheetJudge}.
 */
package org.chizheng.core.exchange.judge;
