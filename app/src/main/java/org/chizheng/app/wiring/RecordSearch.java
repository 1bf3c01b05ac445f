package org.chizheng.app.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chizheng.app.records.Session;
import org.chizheng.app.shell.SearchHit;
import org.chizheng.app.shell.SearchSource;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.certificate.Certificate;
import org.chizheng.core.certificate.CertificateQueries;
import org.chizheng.core.office.Masking;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.person.TraineeQueries;
import org.chizheng.core.training.ClassQueries;
import org.chizheng.core.training.TrainingClass;

/** The one search box, answered by the lists of the register. */
final class RecordSearch implements SearchSource {
    private final Session session;

    RecordSearch(Session session) {
        this.session = session;
    }

    @Override
    public List<SearchHit> find(String words, int limit) {
        var services = session.services();
        List<SearchHit> hits = new ArrayList<>();
        services.trainees()
                .page(new TraineeQueries.Filter(words, null, null, false), 0, limit)
                .forEach(person -> hits.add(hit(person)));
        services.classes()
                .page(new ClassQueries.Filter(words, null, false), 0, limit / 2)
                .forEach(one -> hits.add(hit(one)));
        services.certificates()
                .page(new CertificateQueries.Filter(words, null, null, false), 0, limit / 2)
                .forEach(paper -> hits.add(hit(paper)));
        return hits.stream().limit(limit).toList();
    }

    private SearchHit hit(Trainee person) {
        String detail = joined(session.unitName(person.township()), person.village(), person.maskedIdNo());
        return new SearchHit(
                Texts.of("people.title"),
                person.name(),
                detail,
                "people",
                person.id().toString());
    }

    private SearchHit hit(TrainingClass one) {
        String title = one.name() == null ? one.no() : one.name();
        String detail = joined(one.no(), one.startsOn(), one.stage(session.today()));
        return new SearchHit(
                Texts.of("classes.title"), title, detail, "classes", one.id().toString());
    }

    private SearchHit hit(Certificate paper) {
        String detail = joined(paper.traineeName(), Masking.of("idNo", paper.traineeIdNo()), paper.occupationName());
        return new SearchHit(
                Texts.of("certificates.title"),
                paper.number(),
                detail,
                "certificates",
                paper.id().toString());
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" · "));
    }
}
