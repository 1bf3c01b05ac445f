/**
 * Decisions and the reasons for them, as cards over the page.
 * Not a place for forms or lists: those belong on a page or in its drawer.
 * Start at {@link org.chizheng.app.ui.dialog.Decision}.
 */
package org.chizheng.app.ui.dialog;
