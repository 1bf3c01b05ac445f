/**
 * The decision on frozen facts with its reasons: lines with clause, inputs and arithmetic; refusals, warnings and gaps
 * told the same way. Sums are integers of fen, shares are compared as integers. Start with
 * {@link org.chizheng.core.policy.answer.Calculator}, which gives an {@link org.chizheng.core.policy.answer.Answer}.
 */
package org.chizheng.core.policy.answer;
