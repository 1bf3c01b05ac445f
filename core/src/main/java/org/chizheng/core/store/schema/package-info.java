/**
 * The tables of a store, brought to this program's version.
 * Not here: what is written into them (core.store), the scripts themselves (resources, store/migrations).
 * Start with {@link org.chizheng.core.store.schema.Migrations}.
 */
package org.chizheng.core.store.schema;
