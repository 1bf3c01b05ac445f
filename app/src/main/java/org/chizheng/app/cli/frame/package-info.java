/**
 * What every command stands on: the console as a seam, options before the command, opening of the data folder, answers
 * as JSON or as short text, masking. Not a command and no rule of the trade.
 * Start with {@link org.chizheng.app.cli.frame.HomeCommand} and {@link org.chizheng.app.cli.frame.Answer}.
 */
package org.chizheng.app.cli.frame;
