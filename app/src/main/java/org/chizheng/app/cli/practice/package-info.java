/**
 * The command that makes the practice county.
 * Not the making itself, which is in the demo package and drives the other commands.
 * Start with {@link org.chizheng.app.cli.practice.DemoCommand}.
 */
package org.chizheng.app.cli.practice;
