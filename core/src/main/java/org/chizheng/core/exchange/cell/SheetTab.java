package org.chizheng.core.exchange.cell;

/**
 * A sheet of the file, as its tab at the bottom shows it.
 *
 * @param index in the order of the tabs, from 0
 * @param name as on the tab; for CSV and HTML the name of the file without its ending
 * @param hidden not shown by Excel; never imported unless chosen by name
 */
public record SheetTab(int index, String name, boolean hidden) {}
