/**
 * Entry without a mouse: the grid of labels and fields, and fields for dates, codes and identity numbers.
 * No rules of the trade: what a number or a code means is asked of the caller.
 * Start at {@link org.chizheng.app.ui.form.FormGrid}.
 */
package org.chizheng.app.ui.form;
