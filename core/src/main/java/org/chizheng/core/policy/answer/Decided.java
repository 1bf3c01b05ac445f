package org.chizheng.core.policy.answer;

import java.util.OptionalLong;

/**
 * How the county settled a gap: a layer over the packs, with author, date and reason.
 *
 * @param reading code of the reading chosen; null when a figure was set
 * @param fen the figure, for gaps that ask for one
 * @param by who decided, and with what paper
 * @param on ISO date
 */
public record Decided(String gap, String reading, OptionalLong fen, String by, String on, String reason) {}
