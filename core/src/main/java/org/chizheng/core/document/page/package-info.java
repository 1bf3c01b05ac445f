/**
 * The one layout: a document becomes pages of text, rules and fills with their places in points.
 * Not a file format: preview, printer and PDF all draw these same pages.
 * Start with {@link org.chizheng.core.document.page.Layout}.
 */
package org.chizheng.core.document.page;
