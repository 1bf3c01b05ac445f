/**
 * Streams the rows of CSV, tab-separated text and HTML tables, in UTF-8, UTF-16 or GB18030.
 * Not forgiving about characters: what cannot be decoded is refused, never replaced.
 * Start with {@link org.chizheng.core.exchange.text.TextCharset}.
 */
package org.chizheng.core.exchange.text;
