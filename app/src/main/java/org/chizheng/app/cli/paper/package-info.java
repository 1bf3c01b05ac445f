/**
 * Commands that write papers: one of the catalogue, or the progress of the year.
 * Not the filling of a paper, which is {@code core.document.register}.
 * Start with {@link org.chizheng.app.cli.paper.PrintCommand}.
 */
package org.chizheng.app.cli.paper;
