package org.chizheng.app.records.person;

import static org.chizheng.core.store.tables.Tables.CASE_RECORD;
import static org.chizheng.core.store.tables.Tables.CONFLICT_CASE;
import static org.chizheng.core.store.tables.Tables.PERSON_GROUP;
import static org.chizheng.core.store.tables.Tables.TRAINEE;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chizheng.app.ui.table.Standing;
import org.chizheng.core.ledger.ReportState.Reported;
import org.chizheng.core.person.PeopleByWords;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Store;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.SelectSeekStep2;
import org.jooq.impl.DSL;

/** Which people a filtered list shows, in its order; the rows themselves come from the trainees' own queries. */
final class PeopleListQueries {
    private static final Condition IN_CASE = TRAINEE.ID.in(DSL.select(CASE_RECORD.REC)
            .from(CASE_RECORD)
            .join(CONFLICT_CASE)
            .on(CONFLICT_CASE.ID.eq(CASE_RECORD.CASE_ID))
            .where(CONFLICT_CASE.DECIDED.isFalse()));

    /** So many ids go into one condition; of more the list is walked in its order. */
    private static final int FEW = 1000;

    private final Store store;
    private final PeopleByWords words;

    PeopleListQueries(Store store, PeopleByWords words) {
        this.store = store;
        this.words = words;
    }

    /** Newest change first. */
    List<Id> page(PeopleFilter filter, Reported reported, int offset, int limit) {
        if (filter.text().isBlank()) {
            return select(condition(filter, reported)).limit(offset, limit).fetch(row -> Id.ofBytes(row.value1()));
        }
        try (Stream<Id> inOrder = inOrder(filter, reported)) {
            return inOrder.skip(offset).limit(limit).toList();
        }
    }

    int count(PeopleFilter filter, Reported reported) {
        if (filter.text().isBlank()) {
            return store.query().fetchCount(TRAINEE, condition(filter, reported));
        }
        try (Stream<Id> inOrder = inOrder(filter, reported)) {
            return (int) inOrder.count();
        }
    }

    /** Of a filter with words; to be closed. */
    private Stream<Id> inOrder(PeopleFilter filter, Reported reported) {
        Condition asked = condition(filter, reported);
        Set<Id> answering = words.everybody(filter.text().strip(), filter.withVoided());
        return answering.size() <= FEW
                ? walk(asked.and(TRAINEE.ID.in(answering.stream().map(Id::bytes).toList())))
                : walk(asked).filter(answering::contains);
    }

    private Stream<Id> walk(Condition asked) {
        return select(asked).fetchSize(FEW).fetchStream().map(row -> Id.ofBytes(row.value1()));
    }

    private SelectSeekStep2<Record1<byte[]>, Long, byte[]> select(Condition asked) {
        return store.query().select(TRAINEE.ID).from(TRAINEE).where(asked).orderBy(TRAINEE.LAST_MS.desc(), TRAINEE.ID);
    }

    private static Condition condition(PeopleFilter filter, Reported reported) {
        Condition all = filter.withVoided()
                ? DSL.noCondition()
                : TRAINEE.VOIDED.isNull().and(TRAINEE.SAME_AS.isNull());
        if (!filter.townships().isEmpty()) {
            all = all.and(TRAINEE.TOWNSHIP.in(filter.townships()));
        }
        if (!filter.villages().isEmpty()) {
            all = all.and(TRAINEE.VILLAGE.in(filter.villages()));
        }
        if (!filter.groups().isEmpty()) {
            all = all.and(TRAINEE.ID.in(DSL.select(PERSON_GROUP.TRAINEE)
                    .from(PERSON_GROUP)
                    .where(PERSON_GROUP.CODE.in(filter.groups()).and(PERSON_GROUP.VOIDED.isNull()))));
        }
        if (!filter.standings().isEmpty()) {
            all = all.and(DSL.or(filter.standings().stream()
                    .map(standing -> standing(standing, reported))
                    .toList()));
        }
        return all;
    }

    private static Condition standing(Standing standing, Reported reported) {
        return switch (standing) {
            case TROUBLED -> IN_CASE;
            case LOCAL -> TRAINEE.OWN_SEQ.gt(reported.sentThrough()).andNot(IN_CASE);
            case SENT ->
                TRAINEE.OWN_SEQ
                        .le(reported.sentThrough())
                        .and(TRAINEE.OWN_SEQ.gt(reported.confirmedThrough()))
                        .andNot(IN_CASE);
            case CONFIRMED -> TRAINEE.OWN_SEQ.le(reported.confirmedThrough()).andNot(IN_CASE);
        };
    }
}
