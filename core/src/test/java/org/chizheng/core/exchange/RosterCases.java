package org.chizheng.core.exchange;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.chizheng.core.exchange.RosterFiles.Kind;
import org.chizheng.core.exchange.judge.JudgedRow;
import org.chizheng.core.exchange.judge.Known;
import org.chizheng.core.exchange.judge.Problem;
import org.chizheng.core.exchange.layout.ColumnMapping;
import org.chizheng.core.exchange.layout.Layout;
import org.chizheng.core.policy.PolicyBook;
import org.chizheng.core.policy.answer.Decided;
import org.chizheng.core.policy.answer.Decisions;
import org.chizheng.core.shared.DateRange;
import org.chizheng.core.subsidy.SeatPolicy;
import org.junit.jupiter.api.io.TempDir;

/** What the tests of the hard cases share: a store that answers, rows, and files of every kind; numbers are generated (serials 98x). */
abstract class RosterCases {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    static final String GUXIAN = "141025";
    static final String QINSHUI = "140521";
    /** 万荣县, a county of 运城. */
    static final String YUNCHENG = "140822";

    static final String GOOD = "142627197809239831";
    static final String GOOD_2 = "141025200205189851";
    static final String GOOD_3 = "142627197809239866";
    static final List<String> HEADER = List.of("序号", "姓名", "性别", "身份证号", "年龄", "联系电话", "人员类别", "培训券编号");

    @TempDir
    Path folder;

    /** A class and its people, as the store would answer. */
    static final class Stored implements Known {
        private final DateRange days;
        private String area = GUXIAN;
        private Decisions decisions = Decisions.NONE;
        final Map<String, Known.Person> people = new HashMap<>();
        final Map<String, List<OtherClass>> classes = new HashMap<>();
        final Map<String, Known.Certificate> certificates = new HashMap<>();
        final List<String> enrolled = new ArrayList<>();

        Stored(String first, String last) {
            days = new DateRange(LocalDate.parse(first), LocalDate.parse(last));
        }

        @Override
        public String county() {
            return "141025";
        }

        /** The county whose documents bind; the townships stay those of 古县. */
        Stored in(String county) {
            area = county;
            return this;
        }

        Stored decided(String gap, String reading) {
            decisions = Decisions.of(
                    List.of(new Decided(gap, reading, OptionalLong.empty(), "局长办公会", "2026-01-05", "会议纪要1号")));
            return this;
        }

        @Override
        public Optional<SeatPolicy> policy() {
            return Optional.of(new SeatPolicy(
                    PolicyBook.shipped().binding(area, days.first()),
                    decisions,
                    "general",
                    days.first(),
                    days.last().toString()));
        }

        @Override
        public Optional<DateRange> classDays() {
            return Optional.of(days);
        }

        @Override
        public String classOccupation() {
            return "家政服务员";
        }

        @Override
        public String classLevel() {
            return "5";
        }

        @Override
        public Optional<Person> person(String idNo) {
            return Optional.ofNullable(people.get(idNo));
        }

        @Override
        public boolean enrolled(String idNo) {
            return enrolled.contains(idNo);
        }

        @Override
        public List<OtherClass> otherClasses(String idNo) {
            return classes.getOrDefault(idNo, List.of());
        }

        @Override
        public Optional<Certificate> certificate(String kind, String number) {
            return Optional.ofNullable(certificates.get(kind + number));
        }
    }

    static Stored june() {
        return new Stored("2026-06-10", "2026-06-20");
    }

    static List<JudgedRow> judge(Path file, Layout layout, Known known) {
        try (SheetImport open = SheetImport.open(file, layout)) {
            return open.judge(ColumnMapping.none(layout), known, TODAY).all();
        }
    }

    static List<JudgedRow> judge(Path file) {
        return judge(file, Layout.roster(), june());
    }

    Path file(Kind kind, List<?>... rows) {
        List<List<?>> all = new ArrayList<>(List.of(HEADER));
        all.addAll(List.of(rows));
        return RosterFiles.write(kind, folder, all);
    }

    /** 序号 姓名 性别 身份证号 年龄 电话 类别 券号; sex of 142627197809239831 is male (983 odd), born 1978: 47. */
    static List<Object> person(String name, Object idNo) {
        String voucher = "QA" + Integer.toHexString(idNo.toString().hashCode() | 0x10000000);
        return Arrays.asList(1, name, null, idNo, null, "13800000001", "农民工", voucher);
    }

    static List<Object> with(List<Object> row, int at, Object value) {
        List<Object> changed = new ArrayList<>(row);
        changed.set(at, value);
        return changed;
    }

    static Problem problem(JudgedRow row, String code) {
        return row.problems().stream()
                .filter(found -> found.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " not in " + row.problems()));
    }
}
