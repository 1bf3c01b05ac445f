/**
 * The recovery slip that a new office prints before it begins.
 * Not here: the steps before and after it (app.start).
 * Start with {@link org.chizheng.app.start.slip.SlipModel}.
 */
package org.chizheng.app.start.slip;
