package org.chizheng.core.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Ledger;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.person.CommitmentQueries;
import org.chizheng.core.person.CommitmentQueries.Commitment;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Actor;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.shared.Seams;

/**
 * 个人承诺: who attends a subsidised class vouches for the own identity and conditions
 * (沁人社字〔2024〕15号 五(三) "参训人员承诺对身份条件真实性负责"). The signed paper stays a paper; here stands that
 * it was signed, when, and where it lies.
 */
public final class CommitmentService {
    private final Ledger ledger;
    private final CommitmentQueries commitments;
    private final EnrolmentQueries rosters;
    private final Seams seams;

    public CommitmentService(Ledger ledger, CommitmentQueries commitments, EnrolmentQueries rosters, Seams seams) {
        this.ledger = ledger;
        this.commitments = commitments;
        this.rosters = rosters;
        this.seams = seams;
    }

    /** People who sit in the class and whose paper is not on file, in the order of the roster. */
    public List<Trainee> unsigned(Id trainingClass) {
        Map<Id, Commitment> signed = commitments.ofClass(trainingClass);
        return rosters.roster(trainingClass).stream()
                .filter(Seat::seated)
                .map(Seat::trainee)
                .filter(Objects::nonNull)
                .filter(person -> person.voided() == null && !signed.containsKey(person.id()))
                .toList();
    }

    /**
     * Records the papers of several people in one action.
     *
     * @param keptAt where the papers lie; may be null
     * @throws Refusal {@code commitment.nobody}, {@code commitment.future}; {@code record.voided} for a class or person
     *     that does not count any more
     */
    public List<Op> sign(Actor actor, Id trainingClass, List<Id> trainees, LocalDate signedOn, String keptAt) {
        if (trainees.isEmpty()) {
            throw Refusal.of("commitment.nobody", "没有要登记的人", "这个班的人都已经有承诺书", "不用再登记；要改某一份，请打开那个人");
        }
        if (signedOn == null || signedOn.isAfter(seams.today())) {
            throw Refusal.of(
                    "commitment.future",
                    "签字日期不对，没有登记",
                    signedOn == null ? "没有填签字日期" : signedOn + " 还没有到",
                    "请填承诺书上本人签字的日期");
        }
        ledger.refuseVoided(ClassRecord.KIND, trainingClass);
        List<Change> changes = new ArrayList<>();
        for (Id trainee : trainees) {
            ledger.refuseVoided(TraineeRecord.KIND, trainee);
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("trainee", trainee.toString());
            values.put("trainingClass", trainingClass.toString());
            values.put("signedOn", signedOn.toString());
            if (keptAt != null && !keptAt.isBlank()) {
                values.put("keptAt", keptAt.strip());
            }
            changes.add(Change.create(TraineeRecord.COMMITMENT, seams.newId(), values));
        }
        return ledger.record(actor, changes);
    }
}
