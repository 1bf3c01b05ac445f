/**
 * Lists of records: the table with its states, its columns, the shapes of a record's standing.
 * Not the roster grid (ui.grid), and no queries.
 * Start at {@link org.chizheng.app.ui.table.DataTable}.
 */
package org.chizheng.app.ui.table;
