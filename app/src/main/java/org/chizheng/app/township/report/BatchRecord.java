package org.chizheng.app.township.report;

import java.util.Optional;
import org.chizheng.app.records.RecordWords.Place;

/**
 * One record of a batch and what the bureau said of it.
 *
 * @param said in a sentence; empty while there is no receipt
 * @param place where it is shown; empty for kinds without a page
 */
record BatchRecord(String kind, String name, String said, Optional<Place> place) {}
