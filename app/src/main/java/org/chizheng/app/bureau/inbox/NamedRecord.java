package org.chizheng.app.bureau.inbox;

import java.util.Optional;
import org.chizheng.app.records.RecordWords.Place;

/** One record that a batch touched, as a list shows it. */
record NamedRecord(String kind, String name, Optional<Place> place) {}
