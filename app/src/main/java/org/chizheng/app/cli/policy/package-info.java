/**
 * {@code policy} and {@code subsidy}: what the documents say, what they leave open, and one explained decision on frozen
 * facts. No data folder is opened: packs come with the program or from a folder that is named.
 * Start with {@link org.chizheng.app.cli.policy.PolicyCommand}.
 */
package org.chizheng.app.cli.policy;
