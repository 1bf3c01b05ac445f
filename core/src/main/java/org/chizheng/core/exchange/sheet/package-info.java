/**
 * Opens whatever an office calls an Excel file and streams its rows as typed, with the sheet's own row numbers.
 * Not a judge: nothing here knows what a name or an identity number is, and nothing is corrected.
 * Start with {@link org.chizheng.core.exchange.sheet.SheetFile}.
 */
package org.chizheng.core.exchange.sheet;
