package org.chizheng.app.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chizheng.app.records.Session;
import org.chizheng.app.shell.SearchHit;
import org.chizheng.app.shell.SearchSource;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.training.Found;

/** The one search box, answered by the lists of the register. */
final class RecordSearch implements SearchSource {
    private final Session session;

    RecordSearch(Session session) {
        this.session = session;
    }

    @Override
    public List<SearchHit> find(String words, int limit) {
        Found found = session.services().find().first(words, limit);
        List<SearchHit> hits = new ArrayList<>();
        found.people().forEach(hit -> hits.add(person(hit.trainee())));
        found.classes().forEach(hit -> hits.add(trainingClass(hit)));
        found.certificates().forEach(hit -> hits.add(certificate(hit)));
        found.vouchers().stream().filter(hit -> hit.trainingClass() != null).forEach(hit -> hits.add(voucher(hit)));
        return hits;
    }

    private SearchHit person(Trainee person) {
        String detail = joined(session.unitName(person.township()), person.village(), person.maskedIdNo());
        return new SearchHit(
                Texts.of("people.title"),
                person.name(),
                detail,
                "people",
                person.id().toString());
    }

    private static SearchHit trainingClass(Found.OfClass one) {
        String title = one.name() == null ? one.no() : one.name();
        return new SearchHit(
                Texts.of("classes.title"),
                title,
                joined(one.no(), one.startsOn()),
                "classes",
                one.id().toString());
    }

    private static SearchHit certificate(Found.OfCertificate paper) {
        return new SearchHit(
                Texts.of("certificates.title"),
                paper.number(),
                joined(paper.traineeName(), paper.occupationName()),
                "certificates",
                paper.id().toString());
    }

    private static SearchHit voucher(Found.OfVoucher seat) {
        return new SearchHit(
                Texts.of("roster.voucher"),
                seat.number(),
                joined(seat.traineeName(), seat.className()),
                "classes",
                seat.trainingClass().toString());
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" · "));
    }
}
