package org.chizheng.core.person;

import static org.chizheng.core.store.tables.Tables.COMMITMENT;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Store;
import org.jooq.Condition;

/** 个人承诺 on file: by person, and by class to see whose is missing. */
public final class CommitmentQueries {
    private final Store store;

    public CommitmentQueries(Store store) {
        this.store = store;
    }

    /**
     * One signed paper.
     *
     * @param trainingClass null when none was named
     * @param signedOn ISO date or null
     * @param keptAt where the paper lies, or null
     */
    public record Commitment(Id id, Id trainee, Id trainingClass, String signedOn, String keptAt) {}

    /** In the order in which they were recorded. */
    public List<Commitment> ofTrainee(Id trainee) {
        return fetch(COMMITMENT.TRAINEE.eq(trainee.bytes()));
    }

    /** By trainee; of two papers of one person the later recorded one. */
    public Map<Id, Commitment> ofClass(Id trainingClass) {
        Map<Id, Commitment> byTrainee = new LinkedHashMap<>();
        fetch(COMMITMENT.TRAINING_CLASS.eq(trainingClass.bytes()))
                .forEach(paper -> byTrainee.put(paper.trainee(), paper));
        return byTrainee;
    }

    private List<Commitment> fetch(Condition condition) {
        return store.query()
                .selectFrom(COMMITMENT)
                .where(condition.and(COMMITMENT.VOIDED.isNull()).and(COMMITMENT.TRAINEE.isNotNull()))
                .orderBy(COMMITMENT.FIRST_MS, COMMITMENT.ID)
                .fetch(row -> new Commitment(
                        Id.ofBytes(row.getId()),
                        Id.ofBytes(row.getTrainee()),
                        row.getTrainingClass() == null ? null : Id.ofBytes(row.getTrainingClass()),
                        row.getSignedOn(),
                        row.getKeptAt()));
    }
}
