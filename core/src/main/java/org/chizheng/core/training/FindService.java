package org.chizheng.core.training;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.person.TraineeQueries;
import org.chizheng.core.person.find.PeopleFound;
import org.chizheng.core.person.find.PeopleIndex;
import org.chizheng.core.person.find.PersonFindQueries;
import org.chizheng.core.person.find.PersonHit;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.TypedText;
import org.chizheng.core.store.Store;

/**
 * The one search box: people, classes, certificates and vouchers by one text. Stands here because training is the
 * first package that knows them all. People come from the index when it stands, else from the store.
 */
public final class FindService {
    private static final int LONGEST = 64;

    private final PeopleIndex index;
    private final PersonFindQueries people;
    private final TraineeQueries trainees;
    private final FindQueries others;

    public FindService(PeopleIndex index, Store store) {
        this.index = index;
        this.people = new PersonFindQueries(store);
        this.trainees = new TraineeQueries(store);
        this.others = new FindQueries(store);
    }

    /**
     * Never fails for what is typed: blank text, signs and endless text find nothing.
     *
     * @param typed may be null
     * @param limit most hits of each kind, above zero
     */
    public Found find(String typed, int limit) {
        String text = TypedText.trimmed(typed);
        if (text.isEmpty() || text.length() > LONGEST) {
            return Found.NOTHING;
        }
        PeopleFound hits = index.ready() ? index.search(text, limit) : people.search(text, limit);
        return new Found(
                rows(hits.hits()),
                hits.total(),
                others.classes(text, limit),
                others.certificates(text, limit),
                others.vouchers(text, limit));
    }

    /**
     * The same for a box that shows so many rows of all kinds together: people, classes, certificates, vouchers, in this
     * order. What would not be shown is not asked for; with a million people the four questions cost more than the scan.
     *
     * @param rows most rows of all kinds together, above zero
     */
    public Found first(String typed, int rows) {
        String text = TypedText.trimmed(typed);
        if (text.isEmpty() || text.length() > LONGEST) {
            return Found.NOTHING;
        }
        PeopleFound hits = index.ready() ? index.search(text, rows) : people.search(text, rows);
        List<Found.OfPerson> persons = rows(hits.hits());
        int left = rows - persons.size();
        List<Found.OfClass> classes = left > 0 ? others.classes(text, left) : List.of();
        left -= classes.size();
        List<Found.OfCertificate> certificates = left > 0 ? others.certificates(text, left) : List.of();
        left -= certificates.size();
        List<Found.OfVoucher> vouchers = left > 0 ? others.vouchers(text, left) : List.of();
        return new Found(persons, hits.total(), classes, certificates, vouchers);
    }

    private List<Found.OfPerson> rows(List<PersonHit> hits) {
        if (hits.isEmpty()) {
            return List.of();
        }
        Map<Id, Trainee> rows = trainees
                .byIds(hits.stream().map(PersonHit::trainee).toList())
                .stream()
                .collect(Collectors.toMap(Trainee::id, Function.identity()));
        return hits.stream()
                .filter(hit -> rows.containsKey(hit.trainee()))
                .map(hit -> new Found.OfPerson(rows.get(hit.trainee()), hit.why()))
                .toList();
    }
}
