package org.chizheng.core.policy.pack;

/** Anything a document decides. */
public sealed interface Rule permits PayRule, CheckRule, TermRule {
    String id();

    String name();

    Clause clause();

    Validity validity();
}
