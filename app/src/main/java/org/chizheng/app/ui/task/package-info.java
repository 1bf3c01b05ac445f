/**
 * Work that takes time: the only place of the desk with threads and with the way back to the screen's thread.
 * Not the work itself, and no windows.
 * Start at {@link org.chizheng.app.ui.task.Tasks}.
 */
package org.chizheng.app.ui.task;
