package org.chizheng.core.exchange.judge;

/**
 * One line of the comparison that a person sees before an update.
 *
 * @param field of the layout
 * @param title as printed
 * @param before what is stored now, empty when nothing is
 * @param after what the sheet says
 */
public record FieldChange(String field, String title, String before, String after) {}
