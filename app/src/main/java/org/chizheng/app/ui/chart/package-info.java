/**
 * The pictures of progress, for the screen and for papers: done against the milestones of the document, and unit beside
 * unit. Counts nothing itself. Start at {@link org.chizheng.app.ui.chart.ChartPane} or {@link
 * org.chizheng.app.ui.chart.ChartPicture}.
 */
package org.chizheng.app.ui.chart;
