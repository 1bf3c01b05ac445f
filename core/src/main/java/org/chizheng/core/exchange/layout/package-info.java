/**
 * Which column of a sheet is which field: layouts as data, the search for the header row, mappings remembered per sender.
 * Not the judge of what stands in the cells. A new layout is one JSON file in {@code layouts/}, no Java.
 * Start with {@link org.chizheng.core.exchange.layout.Layout} and {@link org.chizheng.core.exchange.layout.HeaderFinder}.
 */
package org.chizheng.core.exchange.layout;
