/**
 * 班级: the list, one class with its stages, its header and its roster.
 * Not the grid itself (ui.grid), and not the import of files.
 * Start at {@link org.chizheng.app.records.training.ClassesView}, for the roster at {@link
 * org.chizheng.app.records.training.RosterModel}.
 */
package org.chizheng.app.records.training;
