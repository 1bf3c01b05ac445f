/**
 * What only the bureau's desk has: its navigation, and below it the conflicts, the arrivals, its 今日.
 * Not the sections that every desk has (records), and nothing of a township's desk.
 * Start at {@link org.chizheng.app.bureau.conflict.ConflictModel}.
 */
package org.chizheng.app.bureau;
