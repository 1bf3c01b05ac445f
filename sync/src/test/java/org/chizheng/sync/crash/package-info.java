/**
 * The power is cut, the disk fails, the process is killed while an office sends and a bureau receives.
 * Not here: how images are made, which is core's {@code crash} package.
 * Start with {@link org.chizheng.sync.crash.CrashCounty}.
 */
package org.chizheng.sync.crash;
