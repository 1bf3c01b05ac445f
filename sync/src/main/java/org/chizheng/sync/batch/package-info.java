/**
 * The {@code .hrb} file: one signed line, one sealed body, strict limits; what goes in comes out byte for byte.
 * Not here: whether an op counts (intake on the store), how a file travels (package transport), who is enrolled (identity).
 * Start with {@link org.chizheng.sync.batch.BatchWriter}, {@link org.chizheng.sync.batch.BatchReader} and {@link org.chizheng.sync.batch.Reason}.
 */
package org.chizheng.sync.batch;
