/**
 * 打印: the catalogue of papers, what each asks for, the preview that is the print, and the ways out of it.
 * Not what a paper says (core.document) and not the preview itself (ui.preview).
 * Start at {@link org.chizheng.app.records.print.PrintModel}.
 */
package org.chizheng.app.records.print;
