/**
 * Excel and CSV in: a file becomes judged rows, and what is wrong with them goes back in the sender's own file.
 * Not a writer of records: services take the judged rows and save them.
 * Start with {@link org.chizheng.core.exchange.SheetImport}.
 */
package org.chizheng.core.exchange;
