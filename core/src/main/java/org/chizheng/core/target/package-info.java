/**
 * Targets as the documents print them, and how far the offices are: the tables of 附件1 and 附件2 with live figures.
 * Not the policy of money; a target is a number with its document, never computed from another.
 * Start with {@link org.chizheng.core.target.TargetRecord}.
 */
package org.chizheng.core.target;
