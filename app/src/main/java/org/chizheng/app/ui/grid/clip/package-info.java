/**
 * Tables on the clipboard: tab separated text and HTML as Excel, WPS and browsers write them. Knows nothing of columns
 * or rules. Start at {@link org.chizheng.app.ui.grid.clip.ClipCells}.
 */
package org.chizheng.app.ui.grid.clip;
