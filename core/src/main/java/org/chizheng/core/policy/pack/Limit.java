package org.chizheng.core.policy.pack;

/**
 * A demand with what it means when it is not met.
 *
 * @param must what has to hold
 * @param what the sentence when it does not
 * @param now what to do
 */
public record Limit(Condition must, Severity severity, String what, String now) {}
