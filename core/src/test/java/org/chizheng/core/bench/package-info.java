/**
 * Benchmarks, run by the profile {@code bench} and never by the tests: they print tables and assert no time.
 * Not tests of behaviour; every figure stands beside the floor of the same run.
 * Start with {@link org.chizheng.core.bench.SearchBench}; what was found is written down in core/docs/bench.md.
 */
package org.chizheng.core.bench;
