/**
 * The window: bar, navigation, search, status line, the frame of the practice county, the keys of the desk.
 * Not the pages: those come in as destinations.
 * Start at {@link org.chizheng.app.shell.ShellView}.
 */
package org.chizheng.app.shell;
