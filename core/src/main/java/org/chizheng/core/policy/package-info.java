/**
 * What the government documents decide, as data, and the engine that applies it: facts in, an explained decision out.
 * Pure: no store, no clock, no screen. Start with {@link org.chizheng.core.policy.PolicyBook} and
 * {@link org.chizheng.core.policy.answer.Calculator}; the form of a pack is told in {@code docs/0100}.
 */
package org.chizheng.core.policy;
