/**
 * 导入: one file on its way from a drop to the register, the rows that wait for a person, and taking an import back.
 * Not the reading or judging of files (core.exchange), and not pasting into the roster grid (ui.grid.paste).
 * Start at {@link org.chizheng.app.records.exchange.ImportModel}.
 */
package org.chizheng.app.records.exchange;
