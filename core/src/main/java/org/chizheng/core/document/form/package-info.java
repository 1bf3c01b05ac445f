/**
 * The papers of the trade: one class per kind, from a plain record of what it shows to a document.
 * Not a query: whoever holds the store fills the records.
 * Start with {@link org.chizheng.core.document.form.DocumentKinds}.
 */
package org.chizheng.core.document.form;
