/**
 * Commands about the data folder as such: digests, rebuilding, checking of the chains.
 * Not the machinery, which stands in core.
 * Start with {@link org.chizheng.app.cli.store.StoreCommand}.
 */
package org.chizheng.app.cli.store;
