package org.chizheng.core.subsidy;

import org.chizheng.core.shared.Id;

/**
 * How the county settled a gap.
 *
 * @param pack the document that has the gap
 * @param reading the reading chosen, or null when a figure was set
 * @param fen the figure, or null
 * @param on ISO date
 */
public record Ruling(Id id, String pack, String gap, String reading, Long fen, String by, String on, String reason) {}
