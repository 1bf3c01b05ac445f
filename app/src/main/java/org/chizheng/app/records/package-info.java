/**
 * The sections that every desk has, and the session they stand on: people, classes, certificates.
 * Not what only a township or only the bureau has (township, bureau), and no widgets of general use (ui).
 * Start at {@link org.chizheng.app.records.Session}.
 */
package org.chizheng.app.records;
