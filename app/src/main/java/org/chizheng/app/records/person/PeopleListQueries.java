package org.chizheng.app.records.person;

import static org.chizheng.core.store.tables.Tables.CASE_RECORD;
import static org.chizheng.core.store.tables.Tables.CONFLICT_CASE;
import static org.chizheng.core.store.tables.Tables.PERSON_GROUP;
import static org.chizheng.core.store.tables.Tables.TRAINEE;

import java.util.List;
import java.util.Locale;
import org.chizheng.app.ui.table.Standing;
import org.chizheng.core.ledger.ReportState.Reported;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Store;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Which people a filtered list shows, in its order; the rows themselves come from the trainees' own queries. */
final class PeopleListQueries {
    private static final Condition IN_CASE = TRAINEE.ID.in(DSL.select(CASE_RECORD.REC)
            .from(CASE_RECORD)
            .join(CONFLICT_CASE)
            .on(CONFLICT_CASE.ID.eq(CASE_RECORD.CASE_ID))
            .where(CONFLICT_CASE.DECIDED.isFalse()));

    private final Store store;

    PeopleListQueries(Store store) {
        this.store = store;
    }

    /** Newest change first. */
    List<Id> page(PeopleFilter filter, Reported reported, int offset, int limit) {
        return store.query()
                .select(TRAINEE.ID)
                .from(TRAINEE)
                .where(condition(filter, reported))
                .orderBy(TRAINEE.LAST_MS.desc(), TRAINEE.ID)
                .limit(offset, limit)
                .fetch(row -> Id.ofBytes(row.value1()));
    }

    int count(PeopleFilter filter, Reported reported) {
        return store.query().fetchCount(TRAINEE, condition(filter, reported));
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
        return filter.text().isBlank() ? all : all.and(words(filter.text().strip()));
    }

    private static Condition words(String text) {
        return TRAINEE.NAME
                .contains(text)
                .or(TRAINEE.INITIALS.startsWith(text.toLowerCase(Locale.ROOT)))
                .or(TRAINEE.PHONE.startsWith(text))
                .or(TRAINEE.ID_NO.endsWith(text.toUpperCase(Locale.ROOT)));
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
