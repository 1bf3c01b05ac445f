/**
 * The commands that take lists of other offices in: {@code import roster}, {@code import certificates}, {@code import held}.
 * Not the commands that receive batches, which are records that another office has signed.
 * Start with {@link org.chizheng.app.cli.intake.ImportCommand}.
 */
package org.chizheng.app.cli.intake;
