package org.chizheng.core.exchange.intake;

import static org.chizheng.core.store.tables.Tables.IMPORT_ROW;
import static org.chizheng.core.store.tables.Tables.IMPORT_RUN;
import static org.chizheng.core.store.tables.Tables.TRAINING_CLASS;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Store;
import org.jooq.Condition;
import org.jooq.Record;

/** What was imported here, and what of it waits. */
public final class ImportQueries {
    private final Store store;

    public ImportQueries(Store store) {
        this.store = store;
    }

    /** Newest first. */
    public List<ImportRun> runs(int offset, int limit) {
        return store.query()
                .selectFrom(IMPORT_RUN)
                .orderBy(IMPORT_RUN.FIRST_MS.desc(), IMPORT_RUN.ID)
                .limit(offset, limit)
                .fetch(ImportQueries::run);
    }

    public Optional<ImportRun> run(Id id) {
        return store.query()
                .selectFrom(IMPORT_RUN)
                .where(IMPORT_RUN.ID.eq(id.bytes()))
                .fetchOptional(ImportQueries::run);
    }

    /** Runs of the very same bytes for the same class, newest first. */
    public List<ImportRun> runsOf(String fileHash, String layout, Id trainingClass) {
        return store.query()
                .selectFrom(IMPORT_RUN)
                .where(IMPORT_RUN.FILE_HASH.eq(fileHash))
                .and(IMPORT_RUN.LAYOUT.eq(layout))
                .and(ofClass(trainingClass))
                .orderBy(IMPORT_RUN.FIRST_MS.desc())
                .fetch(ImportQueries::run);
    }

    private static Condition ofClass(Id trainingClass) {
        return trainingClass == null
                ? IMPORT_RUN.TRAINING_CLASS.isNull()
                : IMPORT_RUN.TRAINING_CLASS.eq(trainingClass.bytes());
    }

    /** The sheet's row numbers that a run has kept already. */
    Set<Integer> rowNumbers(Id run) {
        return new HashSet<>(store.query()
                .select(IMPORT_ROW.ROW_NO)
                .from(IMPORT_ROW)
                .where(IMPORT_ROW.RUN.eq(run.bytes()))
                .fetch(row -> row.value1().intValue()));
    }

    /** A row that was kept aside: where it stands now. */
    record Kept(Id id, String state) {}

    /** Rows kept aside or refused before, by what was typed; the newest word on each. */
    Map<String, Kept> kept(String layout, Id trainingClass) {
        Map<String, Kept> kept = new HashMap<>();
        store.query()
                .select(IMPORT_ROW.ROW_KEY, IMPORT_ROW.ID, IMPORT_ROW.STATE)
                .from(IMPORT_ROW)
                .join(IMPORT_RUN)
                .on(IMPORT_RUN.ID.eq(IMPORT_ROW.RUN))
                .where(IMPORT_RUN.LAYOUT.eq(layout))
                .and(ofClass(trainingClass))
                .and(IMPORT_ROW.STATE.in("open", "accepted", "dropped", "refused"))
                .orderBy(IMPORT_ROW.FIRST_MS)
                .forEach(row -> kept.put(row.value1(), new Kept(Id.ofBytes(row.value2()), row.value3())));
        return kept;
    }

    /** Rows of a run that wait or were refused. */
    List<Id> waitingOf(Id run) {
        return store.query()
                .select(IMPORT_ROW.ID)
                .from(IMPORT_ROW)
                .where(IMPORT_ROW.RUN.eq(run.bytes()))
                .and(IMPORT_ROW.STATE.in("open", "refused"))
                .fetch(row -> Id.ofBytes(row.value1()));
    }

    /**
     * Rows kept aside, oldest file first, in the order of the sheet.
     *
     * @param states codes of {@link ImportRecords#ROW_STATES}, for example {@code open}
     * @param run only of this run; null for all
     */
    public List<HeldRow> rows(Collection<String> states, Id run, int offset, int limit) {
        return fetch(condition(states, run), offset, limit);
    }

    public int countRows(Collection<String> states, Id run) {
        return store.query().fetchCount(IMPORT_ROW, condition(states, run));
    }

    public Optional<HeldRow> row(Id id) {
        return fetch(IMPORT_ROW.ID.eq(id.bytes()), 0, 1).stream().findFirst();
    }

    private static Condition condition(Collection<String> states, Id run) {
        Condition some = IMPORT_ROW.STATE.in(states);
        return run == null ? some : some.and(IMPORT_ROW.RUN.eq(run.bytes()));
    }

    private List<HeldRow> fetch(Condition condition, int offset, int limit) {
        return store.query()
                .select(
                        IMPORT_ROW.ID,
                        IMPORT_ROW.RUN,
                        IMPORT_ROW.SHEET,
                        IMPORT_ROW.ROW_NO,
                        IMPORT_ROW.CELLS,
                        IMPORT_ROW.FIELD_VALUES,
                        IMPORT_ROW.PROBLEMS,
                        IMPORT_ROW.STATE,
                        IMPORT_ROW.FIRST_MS,
                        IMPORT_RUN.FILE_NAME,
                        IMPORT_RUN.LAYOUT,
                        IMPORT_RUN.SENDER,
                        IMPORT_RUN.TRAINING_CLASS,
                        TRAINING_CLASS.NO)
                .from(IMPORT_ROW)
                .join(IMPORT_RUN)
                .on(IMPORT_RUN.ID.eq(IMPORT_ROW.RUN))
                .leftJoin(TRAINING_CLASS)
                .on(TRAINING_CLASS.ID.eq(IMPORT_RUN.TRAINING_CLASS))
                .where(condition)
                .orderBy(IMPORT_RUN.FIRST_MS, IMPORT_ROW.ROW_NO, IMPORT_ROW.ID)
                .limit(offset, limit)
                .fetch(ImportQueries::held);
    }

    private static HeldRow held(Record row) {
        return new HeldRow(
                Id.ofBytes(row.get(IMPORT_ROW.ID)),
                Id.ofBytes(row.get(IMPORT_ROW.RUN)),
                row.get(IMPORT_RUN.FILE_NAME),
                row.get(IMPORT_ROW.SHEET),
                row.get(IMPORT_ROW.ROW_NO).intValue(),
                row.get(IMPORT_RUN.LAYOUT),
                row.get(IMPORT_RUN.SENDER),
                id(row.get(IMPORT_RUN.TRAINING_CLASS)),
                row.get(TRAINING_CLASS.NO),
                RowJson.texts(row.get(IMPORT_ROW.CELLS)),
                RowJson.texts(row.get(IMPORT_ROW.FIELD_VALUES)),
                RowJson.problems(row.get(IMPORT_ROW.PROBLEMS)),
                row.get(IMPORT_ROW.STATE),
                row.get(IMPORT_ROW.FIRST_MS));
    }

    private static ImportRun run(Record row) {
        return new ImportRun(
                Id.ofBytes(row.get(IMPORT_RUN.ID)),
                row.get(IMPORT_RUN.FILE_NAME),
                row.get(IMPORT_RUN.FILE_HASH),
                row.get(IMPORT_RUN.LAYOUT),
                row.get(IMPORT_RUN.SENDER),
                id(row.get(IMPORT_RUN.TRAINING_CLASS)),
                RowJson.read(row.get(IMPORT_RUN.COUNTS), new TypeReference<ImportRun.RunMarks>() {}),
                row.get(IMPORT_RUN.STATE),
                row.get(IMPORT_RUN.FIRST_MS));
    }

    private static Id id(byte[] bytes) {
        return bytes == null ? null : Id.ofBytes(bytes);
    }
}
