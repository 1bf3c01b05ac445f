/**
 * JSON as batches have it: read strictly, within limits, written one way only.
 * Not here: what the lines mean (sync.batch).
 * Start with {@link org.chizheng.sync.batch.json.StrictJson}.
 */
package org.chizheng.sync.batch.json;
