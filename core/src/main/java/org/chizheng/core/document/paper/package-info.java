/**
 * Ways out: PDF, screen image and printer from the pages; docx and xlsx from the model.
 * Nothing here decides what stands on a paper or where.
 * Start with {@link org.chizheng.core.document.paper.PdfWriter}.
 */
package org.chizheng.core.document.paper;
