/**
 * Opens whatever an office calls an Excel file, by its first bytes, and refuses in words what is none.
 * Not a judge of rows, and not a writer.
 * Start with {@link org.chizheng.core.exchange.sheet.SheetFile}.
 */
package org.chizheng.core.exchange.sheet;
