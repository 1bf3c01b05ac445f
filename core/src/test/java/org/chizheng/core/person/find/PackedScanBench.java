package org.chizheng.core.person.find;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Map;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.bench.Figures;
import org.chizheng.core.person.SeededPeople;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The packed scan without a store, so that a million people are there in seconds; the floor scans names as strings. */
@Tag("bench")
class PackedScanBench {
    private static final int PEOPLE = Integer.getInteger("bench.people", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 300);
    private static final int ROWS = 20;
    private static final List<String> TEXTS = List.of(
            "王",
            "王明",
            "明",
            "小明",
            "王小明",
            "罍",
            "w",
            "wx",
            "wxm",
            "wangxiaoming",
            "zhangw",
            "9812",
            "982X",
            "019812",
            "1410251980",
            "1385",
            "138357",
            "5555",
            "13835701234");

    private final ThreadMXBean thread = ManagementFactory.getThreadMXBean();

    @Test
    void millionPeople() throws IOException {
        Figures figures = new Figures("packed-" + PEOPLE);
        double before = Figures.usedHeap();
        Regions regions = new Regions();
        PeopleRows rows = pack(regions);
        figures.line("packed, %.1f MB of heap with the tables of readings", Figures.usedHeap() - before);
        figures.line("%-16s %8s %8s %8s %8s %10s", "ms", "p50", "p99", "CPU p50", "CPU p99", "answers");
        for (String text : TEXTS) {
            PeopleFound found = search(rows, regions, text);
            long[][] nanos = time(() -> search(rows, regions, text));
            print(figures, text, nanos, found.total());
        }
        String[] names = names();
        long[][] nanos = time(() -> {
            int count = 0;
            for (String name : names) {
                count += name.contains("小明") ? 1 : 0;
            }
            return count;
        });
        print(figures, "floor, strings", nanos, 0);
        figures.write();
    }

    private static PeopleFound search(PeopleRows rows, Regions regions, String text) {
        return rows.search(PeopleScan.of(PersonQuery.of(text), regions), ROWS);
    }

    private long[][] time(java.util.function.Supplier<Object> work) {
        long[][] nanos = new long[2][ROUNDS];
        int answers = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long cpu = thread.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            answers += work.get() == null ? 0 : 1;
            nanos[0][i] = System.nanoTime() - start;
            nanos[1][i] = thread.getCurrentThreadCpuTime() - cpu;
        }
        if (answers != ROUNDS) {
            throw new IllegalStateException("no answer");
        }
        return nanos;
    }

    private static void print(Figures figures, String what, long[][] nanos, int answers) {
        figures.line(
                "%-16s %8.2f %8.2f %8.2f %8.2f %,10d",
                what,
                Figures.quantile(nanos[0], 0.5),
                Figures.quantile(nanos[0], 0.99),
                Figures.quantile(nanos[1], 0.5),
                Figures.quantile(nanos[1], 0.99),
                answers);
    }

    private static PeopleRows pack(Regions regions) {
        SeededSeams seams = new SeededSeams(7);
        SeededPeople chance = new SeededPeople(11);
        PeopleRows.Draft draft = PeopleRows.NONE.draft(regions);
        for (int i = 0; i < PEOPLE; i++) {
            Map<String, Object> values = chance.next();
            draft.append(new PersonRow(
                    seams.newId(),
                    (String) values.get("name"),
                    (String) values.get("idNo"),
                    (String) values.get("phone"),
                    (String) values.get("phone2")));
        }
        return draft.done();
    }

    private static String[] names() {
        SeededPeople chance = new SeededPeople(11);
        String[] names = new String[PEOPLE];
        for (int i = 0; i < PEOPLE; i++) {
            names[i] = (String) chance.next().get("name");
        }
        return names;
    }
}
