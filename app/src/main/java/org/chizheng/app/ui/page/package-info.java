/**
 * How one page is laid out: its head with one primary action, its filters, its body, its drawer, its keys.
 * Not what is on it, and not the window around it (shell).
 * Start at {@link org.chizheng.app.ui.page.Page}.
 */
package org.chizheng.app.ui.page;
