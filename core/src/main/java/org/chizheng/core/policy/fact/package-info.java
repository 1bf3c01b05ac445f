/**
 * The frozen facts of one claim: what is known of the class, the people, the institution. Every fact has a name, a kind
 * and bounds that stand in a list an official can read; what is missing or impossible is told by name, never guessed.
 * Start with {@link org.chizheng.core.policy.fact.Facts}.
 */
package org.chizheng.core.policy.fact;
