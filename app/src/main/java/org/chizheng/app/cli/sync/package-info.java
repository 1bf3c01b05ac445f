/**
 * The commands of sending and receiving: devices, batches by stick, the hub and the line.
 * Not here: any rule; {@code org.chizheng.sync.SyncService} does the work for commands and desks alike.
 * Start with {@link org.chizheng.app.cli.sync.BatchCommand} and {@link org.chizheng.app.cli.sync.DeviceCommand}.
 */
package org.chizheng.app.cli.sync;
