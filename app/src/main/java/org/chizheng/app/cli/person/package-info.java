/**
 * Commands about people: registering, listing, finding.
 * Not the rules of a person's record, which stand in core.
 * Start with {@link org.chizheng.app.cli.person.TraineeCommand}.
 */
package org.chizheng.app.cli.person;
