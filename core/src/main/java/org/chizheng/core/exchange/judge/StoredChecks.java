package org.chizheng.core.exchange.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chizheng.core.exchange.layout.Column;
import org.chizheng.core.exchange.layout.Layout;

/** The row against what is stored: same, changed, or a question. */
final class StoredChecks {
    private static final Set<String> NOT_COMPARED = Set.of("idNo", "idKind", "name", "townshipName", "remark");

    private StoredChecks() {}

    /** @return the fields that would change; empty also when nothing is stored yet */
    static List<FieldChange> compare(RowWork work, Layout layout) {
        if (work.identity() == null) {
            return List.of();
        }
        Optional<Known.Person> person = work.known().person(work.identity().text());
        person.ifPresent(stored -> checkName(work, stored));
        List<FieldChange> changes = new ArrayList<>();
        Optional<Known.Certificate> certificate = certificate(work);
        certificate.ifPresent(stored -> checkHolder(work, stored));
        Map<String, Object> before = isCertificates(layout)
                ? certificate.map(Known.Certificate::fields).orElse(Map.of())
                : person.map(Known.Person::fields).orElse(Map.of());
        before.forEach((field, stored) -> {
            Object now = work.values().get(field);
            if (now != null && !NOT_COMPARED.contains(field) && !now.equals(stored)) {
                String title = layout.column(field).map(Column::title).orElse(field);
                changes.add(new FieldChange(field, title, String.valueOf(stored), now.toString()));
            }
        });
        return changes;
    }

    /** What the row would be if nothing were wrong with it. */
    static RowGroup group(RowWork work, Layout layout, List<FieldChange> changes) {
        if (work.identity() == null) {
            return RowGroup.ADDED;
        }
        boolean there = isCertificates(layout)
                ? certificate(work).isPresent()
                : work.known().enrolled(work.identity().text());
        if (!changes.isEmpty()) {
            return there || !isCertificates(layout) ? RowGroup.UPDATED : RowGroup.ADDED;
        }
        return there ? RowGroup.SAME : RowGroup.ADDED;
    }

    private static boolean isCertificates(Layout layout) {
        return layout.key().contains("certificateNo");
    }

    private static Optional<Known.Certificate> certificate(RowWork work) {
        String number = work.text("certificateNo");
        return number.isEmpty() ? Optional.empty() : work.known().certificate(work.text("certificateKind"), number);
    }

    private static void checkName(RowWork work, Known.Person stored) {
        String name = work.text("name");
        if (!name.isEmpty() && !stored.name().equals(name)) {
            work.about(
                    "name",
                    RowOutcome.ASK,
                    "person.name-differs",
                    "这个身份证号已登记为“" + stored.name() + "”，表里写的是“" + name + "”。姓名须与身份证一致。请对照身份证确认是哪一个");
        }
    }

    private static void checkHolder(RowWork work, Known.Certificate stored) {
        if (!stored.holderIdNo().equals(work.identity().text())) {
            work.about(
                    "certificateNo",
                    RowOutcome.ASK,
                    "cert.two-people",
                    "这个证书编号已登记给“" + stored.holderName() + "”。一个编号只对应一个人。请对照两人的证书核实");
        }
    }
}
