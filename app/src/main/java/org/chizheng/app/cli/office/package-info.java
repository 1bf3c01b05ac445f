/**
 * Commands of the office itself: a new data folder, accounts, the conflict desk, targets.
 * Not the records of people and classes.
 * Start with {@link org.chizheng.app.cli.office.InitCommand}.
 */
package org.chizheng.app.cli.office;
