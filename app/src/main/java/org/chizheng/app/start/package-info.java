/**
 * From the first paint to the open desk: the wizard of the first start, the log-in, the lock, the recovery screen.
 * No services: what opens, makes and mends a data folder comes in through {@link org.chizheng.app.start.Doors}.
 * Start at {@link org.chizheng.app.start.StartFlow}.
 */
package org.chizheng.app.start;
