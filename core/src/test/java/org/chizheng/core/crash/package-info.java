/**
 * What a power cut leaves: a record of everything a workload did to the disk, and every disk it may end as.
 * Not here: the workloads and what is asked of an image; those stand beside what they try.
 * Start with {@link org.chizheng.core.crash.TraceDisk} and {@link org.chizheng.core.crash.DiskImages}.
 */
package org.chizheng.core.crash;
