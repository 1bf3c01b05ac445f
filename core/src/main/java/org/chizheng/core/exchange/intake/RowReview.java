package org.chizheng.core.exchange.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.chizheng.core.exchange.ImportKeys;
import org.chizheng.core.exchange.judge.FieldChange;
import org.chizheng.core.exchange.judge.JudgedRow;
import org.chizheng.core.exchange.judge.Problem;
import org.chizheng.core.exchange.judge.RowGroup;
import org.chizheng.core.exchange.judge.RowOutcome;
import org.chizheng.core.exchange.layout.Column;
import org.chizheng.core.exchange.layout.Header;
import org.chizheng.core.exchange.layout.Layout;
import org.chizheng.core.shared.IdentityNumber;
import org.chizheng.core.subsidy.SeatPolicy;

/**
 * The last word on a row: what a sheet may not overrule in a record (name, card number, voucher, level and date of a
 * certificate), a seat that was given up, a voucher that somebody else has used, and what was decided about the very
 * same row before.
 */
final class RowReview {
    private static final Set<String> GUARDED =
            Set.of("name", "bankAccount", "voucherNo", "attendedDays", "result", "employment", "level", "issuedOn");

    private final Layout layout;
    private final StoreKnown known;
    private final Map<String, ImportQueries.Kept> before;
    private final LocalDate today;

    /** @param before rows kept aside or refused earlier, by what was typed; empty when a person is deciding now */
    RowReview(Layout layout, StoreKnown known, Map<String, ImportQueries.Kept> before, LocalDate today) {
        this.layout = layout;
        this.known = known;
        this.before = before;
        this.today = today;
    }

    /** What the roster or list is about; part of every row's key. */
    String context() {
        return known.into() == null ? "" : known.into().id().toString();
    }

    JudgedRow review(JudgedRow row, Header header) {
        Work work = new Work(row, header);
        work.texts();
        boolean repeated = row.has("row.repeated") && row.group() == RowGroup.SAME;
        if (row.group() != RowGroup.REFUSED && !repeated) {
            known.onFile(row.text("idNo")).ifPresent(work::person);
            work.voucher();
            work.age();
            work.certificate();
            work.guarded();
        }
        return work.judged(repeated);
    }

    /** One row on its way. */
    private final class Work {
        private final JudgedRow row;
        private final Header header;
        private final List<Problem> problems;
        private final List<FieldChange> changes = new ArrayList<>();

        Work(JudgedRow row, Header header) {
            this.row = row;
            this.header = header;
            this.problems = new ArrayList<>(row.problems());
            row.changes().forEach(change -> changes.add(inWords(change)));
        }

        private FieldChange inWords(FieldChange change) {
            Object after = row.values().get(change.field());
            return new FieldChange(
                    change.field(),
                    change.title(),
                    FieldWords.of(change.field(), change.before()),
                    FieldWords.of(change.field(), after));
        }

        /** A text that no record could keep would cost the whole group of rows with it. */
        void texts() {
            row.values().forEach((field, value) -> {
                if (value instanceof String text && !RowJson.storable(text)) {
                    add(field, RowOutcome.REFUSE, "cell.long", "这一格太长或有残缺的字，存不下。一格最多600字，多半是粘贴时带进了别的内容。请在原表里改短后再导入");
                }
            });
        }

        void person(PersonOnFile person) {
            if (layout.column("voucherNo").isPresent()) {
                groups(person);
                seat(person);
            }
            String name = row.text("name");
            if (!name.isEmpty() && !name.equals(person.name())) {
                changes.add(change("name", person.name(), name));
            }
        }

        /** A person keeps every group; what the sheet names beyond them is added. */
        private void groups(PersonOnFile person) {
            if (row.values().get("groups") instanceof List<?> codes
                    && !person.groups().containsAll(codes)) {
                List<Object> all = new ArrayList<>(person.groups());
                codes.stream().filter(code -> !all.contains(code)).forEach(all::add);
                changes.add(change("groups", person.groups(), all));
            }
        }

        private void seat(PersonOnFile person) {
            for (String field : RowChanges.OF_SEAT) {
                String told = row.text(field);
                if (person.seated() && !told.isEmpty() && !told.equals(person.seatText(field))) {
                    changes.add(change(field, person.seatText(field), told));
                }
            }
            String left = person.seatText("withdrawnOn");
            String voided = person.seatVoided();
            if (!voided.isEmpty() && !voided.equals(ImportUndo.REASON)) {
                ask("idNo", "enrolment.voided", "这个人在本班的报名已经作废（" + voided + "）。请确认是否重新登记");
            } else if (voided.isEmpty() && !left.isEmpty()) {
                ask(
                        "idNo",
                        "enrolment.withdrawn",
                        "这个人" + left + "已退出本班（" + person.seatText("withdrawnWhy") + "）。请确认是否重新入班");
            }
        }

        void voucher() {
            String number = row.text("voucherNo");
            if (number.isEmpty()) {
                return;
            }
            var person = known.onFile(row.text("idNo"));
            known.voucherUse(number, person.map(PersonOnFile::id).orElse(null))
                    .ifPresent(use -> ask(
                            "voucherNo",
                            "voucher.used",
                            "这张培训券已用在“" + use.name() + "”（" + use.classNo() + "班）名下。一张券只用一次。请对照电子培训券核实"));
        }

        /** A class without a first day cannot be asked about it; today decides then, as it does on the screen. */
        void age() {
            if (known.into() == null
                    || known.classDays().isPresent()
                    || row.text("idNo").isEmpty()) {
                return;
            }
            IdentityNumber number = IdentityNumber.of(row.text("idNo"));
            known.policy().stream()
                    .flatMap(policy -> policy
                            .of(new SeatPolicy.Candidate(
                                    number.birth().orElse(null), number.sex(), "", "", true, false, List.of()))
                            .stream())
                    .filter(SeatPolicy.Said::bars)
                    .forEach(said -> add(
                            "idNo",
                            RowOutcome.REFUSE,
                            "age.under-16",
                            "这个班没有填开班日期，先按今天看：" + said.remark().sentence()));
        }

        /** A number that a roster brings for a seat that is there already. */
        void certificate() {
            String number = row.text("certificateNo");
            boolean roster = layout.column("voucherNo").isPresent();
            if (roster
                    && !number.isEmpty()
                    && known.paper(row.text("certificateKind"), number).isEmpty()) {
                changes.add(change("certificateNo", "", number));
            }
        }

        void guarded() {
            for (FieldChange change : List.copyOf(changes)) {
                boolean asked = change.field().equals("name");
                if (!asked
                        && GUARDED.contains(change.field())
                        && !change.before().isEmpty()) {
                    ask(
                            change.field(),
                            "stored.differs",
                            "已登记的" + change.title() + "是“" + change.before() + "”，表里写的是“" + change.after()
                                    + "”。这一项不能由表格直接改掉。请对照原件核实用哪一个");
                }
            }
        }

        private FieldChange change(String field, Object from, Object to) {
            String title = layout.column(field).map(Column::title).orElse(field);
            return new FieldChange(field, title, FieldWords.of(field, from), FieldWords.of(field, to));
        }

        private void ask(String field, String code, String message) {
            add(field, RowOutcome.ASK, code, message);
        }

        private void add(String field, RowOutcome outcome, String code, String message) {
            int at = header.column(field);
            String title = at < 0 ? "" : header.title(at);
            String value = at < 0 ? "" : Objects.requireNonNullElse(row.raw().get(title), "");
            problems.add(new Problem(row.number(), title, at, value, outcome, false, code, message));
        }

        JudgedRow judged(boolean repeated) {
            RowOutcome worst = problems.stream()
                    .map(problem -> problem.cellOnly() && problem.outcome() == RowOutcome.REFUSE
                            ? RowOutcome.WARN
                            : problem.outcome())
                    .reduce(RowOutcome.OK, RowOutcome::worse);
            RowGroup group = repeated ? RowGroup.SAME : group(worst);
            if (group == RowGroup.HELD) {
                Optional<String> decided = decided();
                if (decided.isPresent()) {
                    problems.add(new Problem(
                            row.number(), "", -1, "", RowOutcome.NORM, false, "import.settled", decided.get()));
                    group = RowGroup.SAME;
                }
            }
            List<FieldChange> shown = group == RowGroup.SAME ? List.of() : changes;
            return new JudgedRow(row.number(), group, worst, row.values(), row.raw(), problems, shown);
        }

        private RowGroup group(RowOutcome worst) {
            if (worst == RowOutcome.REFUSE) {
                return RowGroup.REFUSED;
            }
            if (worst == RowOutcome.ASK) {
                return RowGroup.HELD;
            }
            boolean more = row.group() == RowGroup.SAME && !changes.isEmpty();
            return more ? RowGroup.UPDATED : row.group();
        }

        /** The same row, typed the same way, was decided before: it is not asked about again. */
        private Optional<String> decided() {
            ImportQueries.Kept kept = before.get(ImportKeys.typedKey(layout, context(), row, header));
            if (kept == null) {
                return Optional.empty();
            }
            return switch (kept.state()) {
                case "accepted" -> Optional.of("同样的一行以前核实过，已经登记");
                case "dropped" -> Optional.of("同样的一行以前核实过，决定不登记");
                default -> Optional.empty();
            };
        }
    }
}
