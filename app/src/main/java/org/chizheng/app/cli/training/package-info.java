/**
 * Commands about classes, their rosters and vouchers.
 * Not the rules of approval and enrolment, which stand in core.
 * Start with {@link org.chizheng.app.cli.training.ClassCommand}.
 */
package org.chizheng.app.cli.training;
