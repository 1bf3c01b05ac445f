/**
 * Commands that need no data folder: judging identity numbers and certificate numbers, counting working days.
 * Not the rules themselves, which stand in core.
 * Start with {@link org.chizheng.app.cli.check.IdCommand}.
 */
package org.chizheng.app.cli.check;
