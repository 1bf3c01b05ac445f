package org.chizheng.core.document.form;

/**
 * A kind of paper.
 *
 * @param code stable, for command lines and logs
 * @param name Chinese, for menus
 * @param lying whether the sheet lies on its long side
 * @param needsReason whether it shows identity numbers in full, so that the reason is asked and logged
 */
public record DocumentKind(String code, String name, boolean lying, boolean needsReason) {}
