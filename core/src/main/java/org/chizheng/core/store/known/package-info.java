/**
 * What this machine knows of a device's chains outside the data folder, so that a folder put back from a copy is found out.
 * Not the truth of anything: lost or unreadable, it warns of nothing; the bureau's standing tells the same later.
 * Start with {@link org.chizheng.core.store.known.KnownHeads}.
 */
package org.chizheng.core.store.known;
