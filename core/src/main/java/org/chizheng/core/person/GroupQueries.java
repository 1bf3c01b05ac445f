package org.chizheng.core.person;

import static org.chizheng.core.store.tables.Tables.PERSON_GROUP;

import java.util.List;
import org.chizheng.core.ledger.HeadsCodec;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Store;

/** Groups of one trainee, with their proof and dates. */
public final class GroupQueries {
    private final Store store;

    public GroupQueries(Store store) {
        this.store = store;
    }

    /**
     * One 人员类别 of one person. Dates are ISO text or null.
     *
     * @param seen what of it is on the screen from now on, to be handed back when it is changed
     */
    public record Group(
            Id id,
            Seen seen,
            String code,
            String evidence,
            String evidenceOn,
            String validFrom,
            String validUntil,
            String remark) {}

    public List<Group> groupsOf(Id trainee) {
        return store.query()
                .selectFrom(PERSON_GROUP)
                .where(PERSON_GROUP.TRAINEE.eq(trainee.bytes()).and(PERSON_GROUP.VOIDED.isNull()))
                .orderBy(PERSON_GROUP.FIRST_MS, PERSON_GROUP.ID)
                .fetch(row -> new Group(
                        Id.ofBytes(row.getId()),
                        HeadsCodec.read(row.getHeads()).seen(),
                        row.getCode(),
                        row.getEvidence(),
                        row.getEvidenceOn(),
                        row.getValidFrom(),
                        row.getValidUntil(),
                        row.getRemark()));
    }
}
