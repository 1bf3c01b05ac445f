/**
 * The model of a paper: page, headings, paragraphs, tables, signatures, foot. Pure values, no file format, no font.
 * Not the layout ({@code page}), not the writers ({@code paper}), not the forms of the trade ({@code form}).
 * Start with {@link org.chizheng.core.document.Document} and {@link org.chizheng.core.document.Block}.
 */
package org.chizheng.core.document;
