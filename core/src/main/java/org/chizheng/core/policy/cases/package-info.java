/**
 * Worked cases beside a pack, in a table that an official reads and adds to: facts, the expected result, and the
 * arithmetic it came from. They are run by the build for the shipped packs and by {@code policy check} for any other.
 * Start with {@link org.chizheng.core.policy.cases.CaseFile}.
 */
package org.chizheng.core.policy.cases;
