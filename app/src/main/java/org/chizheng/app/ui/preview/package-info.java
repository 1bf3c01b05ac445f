/**
 * The preview of a paper: its pages as they will be printed, what the fonts did to it, and the ways out of it. Lays
 * nothing out itself: pages are painted by whoever prints them. Start at {@link
 * org.chizheng.app.ui.preview.PageSource}, then {@link org.chizheng.app.ui.preview.PreviewView}.
 */
package org.chizheng.app.ui.preview;
