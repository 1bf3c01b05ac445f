/**
 * The bureau's side: enrolment, acceptance of batches, outcomes, receipts, and what goes down to each device.
 * Not here: any byte of the wire; and an office's own sending and taking, which is {@code outbox}.
 * Start with {@link org.chizheng.sync.intake.BatchIntake} and {@link org.chizheng.sync.intake.Downlink}.
 */
package org.chizheng.sync.intake;
