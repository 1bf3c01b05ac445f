/**
 * The headless commands: the same services as the desk, scripted by bureaus and driven by tests. The contract of names,
 * keys and exits stands in {@code app/docs/commands.md}. Not a place for rules: a command asks core and shows.
 * Start with {@link org.chizheng.app.cli.Cli}; a new noun is one line in {@link org.chizheng.app.cli.CommandTree}.
 */
package org.chizheng.app.cli;
