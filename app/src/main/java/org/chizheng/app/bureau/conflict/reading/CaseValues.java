package org.chizheng.app.bureau.conflict.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.certificate.Certificate;
import org.chizheng.core.certificate.CertificateKind;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Id;
import org.chizheng.core.training.Seat;
import org.chizheng.core.training.TrainingClass;

/** The person on one side of a case: who it is, and what hangs on it. */
final class CaseValues {
    private static final int NAMED = 3;

    private final Session session;

    CaseValues(Session session) {
        this.session = session;
    }

    static String called(TrainingClass one) {
        return one.name() == null ? one.no() : one.name();
    }

    /** The person on one side of a case: label to words, in the order shown. */
    Map<String, String> person(Trainee person) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(Texts.of("conflict.fact.name"), person.name());
        facts.put(Texts.of("conflict.fact.id-no"), person.idNo());
        facts.put(Texts.of("conflict.fact.phone"), person.maskedPhone());
        facts.put(Texts.of("conflict.fact.place"), joined(session.unitName(person.township()), person.village()));
        facts.put(
                Texts.of("conflict.fact.groups"),
                person.groups().stream()
                        .map(code -> TraineeRecord.GROUP
                                .field("code")
                                .orElseThrow()
                                .words()
                                .getOrDefault(code, code))
                        .collect(Collectors.joining("、")));
        facts.put(Texts.of("conflict.fact.classes"), classes(person.id()));
        facts.put(Texts.of("conflict.fact.certificates"), certificates(person.id()));
        return facts;
    }

    private String classes(Id trainee) {
        List<String> names = session.services().rosters().ofTrainee(trainee).stream()
                .filter(Seat::seated)
                .map(seat -> session.services().classes().byId(seat.trainingClass()))
                .flatMap(Optional::stream)
                .map(CaseValues::called)
                .toList();
        return listed(names);
    }

    private String certificates(Id trainee) {
        return listed(session.services().certificates().ofTrainee(trainee).stream()
                .map(CaseValues::called)
                .toList());
    }

    private static String called(Certificate paper) {
        String kind =
                CertificateKind.ofCode(paper.kind()).map(CertificateKind::label).orElse("");
        return joined(kind, paper.number());
    }

    private static String listed(List<String> names) {
        if (names.isEmpty()) {
            return Texts.of("conflict.fact.none");
        }
        String first = names.stream().limit(NAMED).collect(Collectors.joining("、"));
        return names.size() <= NAMED ? first : Texts.of("conflict.fact.more", first, names.size());
    }

    static String joined(String... parts) {
        return java.util.Arrays.stream(parts)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
    }
}
