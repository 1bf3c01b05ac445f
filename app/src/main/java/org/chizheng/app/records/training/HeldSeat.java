package org.chizheng.app.records.training;

import org.chizheng.core.ledger.Seen;
import org.chizheng.core.training.Seat;

/**
 * A seat that stands in the register, and what of it was on the screen when its row was filled.
 *
 * @param seen heads of the seat
 * @param person heads of the person's record
 */
record HeldSeat(Seat seat, Seen seen, Seen person) {}
