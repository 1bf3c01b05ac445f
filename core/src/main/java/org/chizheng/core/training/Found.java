package org.chizheng.core.training;

import java.util.List;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.person.find.FoundBy;
import org.chizheng.core.shared.Id;

/**
 * What the one search box found, by kind, each best first.
 *
 * @param totalPeople how many people answer, where it is known; at least the number listed
 */
public record Found(
        List<OfPerson> people,
        int totalPeople,
        List<OfClass> classes,
        List<OfCertificate> certificates,
        List<OfVoucher> vouchers) {
    public static final Found NOTHING = new Found(List.of(), 0, List.of(), List.of(), List.of());

    public record OfPerson(Trainee trainee, FoundBy why) {}

    /** @param startsOn ISO date, or null */
    public record OfClass(Id id, String no, String name, String startsOn) {}

    /** @param trainee and name of the holder, null while the record that is referred to has not arrived */
    public record OfCertificate(
            Id id, String kind, String number, Id trainee, String traineeName, String occupationName) {}

    /** One seat; person and class are null while their records have not arrived. */
    public record OfVoucher(
            Id enrolment, String number, Id trainee, String traineeName, Id trainingClass, String className) {}

    public boolean isEmpty() {
        return people.isEmpty() && classes.isEmpty() && certificates.isEmpty() && vouchers.isEmpty();
    }
}
