/**
 * 冲突台: facts that contradict each other, one case a page, and the decisions that settle them.
 * Not the rules that open a case (core.conflict) and not the lists of people and classes.
 * Start at {@link org.chizheng.app.bureau.conflict.ConflictModel}.
 */
package org.chizheng.app.bureau.conflict;
