/**
 * Puts the desk on real data folders: the doors of the start, the open session, the pages of an office of this kind.
 * No screens of its own and no rules of the trade; what a page shows is the business of its package.
 * Start at {@link org.chizheng.app.wiring.LiveWiring}.
 */
package org.chizheng.app.wiring;
