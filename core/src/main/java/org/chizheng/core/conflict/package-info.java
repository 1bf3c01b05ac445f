/**
 * Cases: facts that contradict each other and wait for a person, and the decisions that settle them.
 * Not the merge of one field (that is the ledger's) and not a screen; cases are a function of the facts alone.
 * Start with {@link org.chizheng.core.conflict.CaseKeeper} and {@link org.chizheng.core.conflict.DecisionService}.
 */
package org.chizheng.core.conflict;
