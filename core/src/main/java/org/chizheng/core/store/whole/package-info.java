/**
 * A store taken as a whole: the statements that make an empty one at once, and sums over all rows of all its tables. Knows
 * no table by name. Start with {@link org.chizheng.core.store.whole.TableSums}.
 */
package org.chizheng.core.store.whole;
