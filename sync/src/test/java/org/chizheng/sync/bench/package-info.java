/** What taking batches in costs, beside the floors of the same run ({@code core/docs/bench.md}). */
package org.chizheng.sync.bench;
