package org.chizheng.app.cli.training;

import java.util.Map;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Lookup;
import org.chizheng.app.cli.frame.PersonOutput;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.core.Core;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.training.EnrolmentRecord;
import org.chizheng.core.training.Seat;
import org.chizheng.core.training.TrainingClass;

/** One person's seat in one class, named by the two. */
record SeatAnswer(TrainingClass header, Trainee person) {
    /** Asks for the right to reveal before anything is saved. */
    static SeatAnswer named(Core core, Reveal reveal, String no, String person) {
        Lookup lookup = new Lookup(core);
        SeatAnswer named = new SeatAnswer(lookup.trainingClass(no), lookup.person(person));
        reveal.open(core, named.person().id().toString());
        return named;
    }

    Id enrolment() {
        return EnrolmentRecord.idOf(header.id(), person.id());
    }

    /** @throws Refusal {@code enrolment.none} when the person is not on the roster */
    Seat seat(Core core) {
        return core.services()
                .rosters()
                .byId(enrolment())
                .filter(Seat::seated)
                .orElseThrow(() -> Refusal.of(
                        "enrolment.none",
                        person.name() + " 不在 " + header.no() + " 的花名册上",
                        "没有报名，或已经退班",
                        "请用 class show 看花名册，或先用 enrol add 加进去"));
    }

    /** The keys of one seat, as it stands now. */
    Map<String, Object> view(Core core, Reveal reveal) {
        Seat seat = core.services().rosters().byId(enrolment()).orElseThrow();
        return Json.object(
                "class", header.no(),
                "enrolment", enrolment().toString(),
                "trainee", new PersonOutput(core, reveal).brief(person),
                "category", seat.category(),
                "creditedUnit", seat.creditedUnit(),
                "voucherNo", seat.voucherNo(),
                "withdrawnOn", seat.withdrawnOn(),
                "attendedDays", seat.attendedDays(),
                "result", seat.result(),
                "employment", seat.employment(),
                "doubts", seat.doubts());
    }
}
