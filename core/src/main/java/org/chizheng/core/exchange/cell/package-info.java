/**
 * Cells and rows as they stand in a file, with the sheet's own row numbers, and the one interface a format implements.
 * Not a judge: nothing here knows what a name or an identity number is, and nothing is corrected.
 * Start with {@link org.chizheng.core.exchange.cell.SheetRow}.
 */
package org.chizheng.core.exchange.cell;
