/**
 * From records to papers: fills the forms of the trade from the store, for one office and one moment, and writes them.
 * Not a form and not a layout: what stands where is decided in {@code form} and {@code page}.
 * Start with {@link org.chizheng.core.document.register.PaperService}.
 */
package org.chizheng.core.document.register;
