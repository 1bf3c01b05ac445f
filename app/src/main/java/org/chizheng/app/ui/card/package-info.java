/**
 * One record or one figure on a page: facts, history, the strip of stages, numbers that lead on.
 * No charts (ui.chart) and no editing.
 * Start at {@link org.chizheng.app.ui.card.Facts}.
 */
package org.chizheng.app.ui.card;
