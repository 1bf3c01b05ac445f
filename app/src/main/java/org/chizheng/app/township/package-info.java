/**
 * What only the desk of a township or a department has: its navigation, its 今日, 上报.
 * Not the sections that every desk has (records), and nothing of the bureau's desk.
 * Start at {@link org.chizheng.app.township.TownshipToday}.
 */
package org.chizheng.app.township;
