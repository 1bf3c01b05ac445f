/**
 * From judged rows to records: what is already stored, what a row would change, the run that saves it, what is kept aside.
 * Not a reader of files and not a judge of cells: those stand in the packages beside this one.
 * Start with {@link org.chizheng.core.exchange.intake.ImportService}.
 */
package org.chizheng.core.exchange.intake;
