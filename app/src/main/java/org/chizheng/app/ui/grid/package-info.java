/**
 * The roster grid: a sheet that behaves like Excel or WPS, judges every row while it is typed and hands each change on
 * as one undoable command. Not a table for browsing lists, and it saves nothing itself. Start at {@link
 * org.chizheng.app.ui.grid.GridModel}, then {@link org.chizheng.app.ui.grid.GridView}.
 */
package org.chizheng.app.ui.grid;
