package org.chizheng.core.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.chizheng.core.person.Pinyin;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.person.find.PeopleIndex;
import org.chizheng.core.training.FindService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From the text in the search box to its rows, for every way of searching. Beside it the packed scan alone, and two
 * floors: a scan of the bare names as strings, and a range on an index of the same encrypted store over plain JDBC.
 */
@Tag("bench")
class SearchBench {
    private static final int PEOPLE = Integer.getInteger("bench.people", 100_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 300);
    /** As many as the box shows. */
    private static final int ROWS = 12;

    private static final int WARM_UP = Integer.getInteger("bench.warmup", 100);
    private static final String HEAD = "%-22s %7s %7s %7s %7s | %7s %7s %7s %7s";
    private static final String LINE = "%-22s %7.2f %7.2f %7.2f %7.2f | %7.2f %7.2f %7.2f %7.2f";
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    @TempDir
    Path folder;

    @Test
    void keystrokeToRows() throws IOException {
        Figures figures = new Figures("search-" + PEOPLE);
        try (BenchCounty county = new BenchCounty(folder, PEOPLE)) {
            figures.line("entered through the ledger in %.1f s", county.loadSeconds);
            PeopleIndex index = new PeopleIndex(county.core.store());
            long start = System.nanoTime();
            double cpu = Figures.cpuSeconds();
            index.start(county.core.feed(), Runnable::run);
            figures.line("index built in %.2f s, %.2f CPU s", Figures.seconds(start), Figures.cpuSeconds() - cpu);
            Map<String, String[]> ways = ways(county);
            figures.line("%-22s %28s | %28s", "", "to the rows, ms", "packed scan alone, ms");
            figures.line(HEAD, "", "p50", "p99", "CPU p50", "CPU p99", "p50", "p99", "CPU p50", "CPU p99");
            searches(figures, ways, index, new FindService(index, county.core.store()));
            floors(county, ways, figures);
            double with = Figures.usedHeap();
            index.stop();
            index = null;
            figures.line("heap of the index %.1f MB", with - Figures.usedHeap());
        }
        figures.write();
    }

    private static void searches(Figures figures, Map<String, String[]> ways, PeopleIndex index, FindService box) {
        for (int i = 0; i < WARM_UP; i++) {
            ways.values().forEach(texts -> box.first(texts[0], ROWS));
        }
        ways.forEach((way, texts) -> {
            Times rows = time(texts, text -> box.first(text, ROWS).people().size());
            Times scan = time(texts, text -> index.search(text, ROWS).total());
            figures.line(
                    LINE,
                    way,
                    Figures.quantile(rows.wall, 0.5),
                    Figures.quantile(rows.wall, 0.99),
                    Figures.quantile(rows.cpu, 0.5),
                    Figures.quantile(rows.cpu, 0.99),
                    Figures.quantile(scan.wall, 0.5),
                    Figures.quantile(scan.wall, 0.99),
                    Figures.quantile(scan.cpu, 0.5),
                    Figures.quantile(scan.cpu, 0.99));
        });
    }

    /** Nanoseconds by the clock and of this thread's own work: on a busy machine only the second tells of the program. */
    private record Times(long[] wall, long[] cpu) {}

    private static Times time(String[] texts, ToIntFunction<String> search) {
        Times times = new Times(new long[texts.length], new long[texts.length]);
        int rows = 0;
        for (int i = 0; i < texts.length; i++) {
            long cpu = THREAD.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            rows += search.applyAsInt(texts[i]);
            times.wall[i] = System.nanoTime() - start;
            times.cpu[i] = THREAD.getCurrentThreadCpuTime() - cpu;
        }
        if (rows < 0) {
            throw new IllegalStateException("counted too far");
        }
        return times;
    }

    /** Texts cut out of people who are there, for each way; and one that nobody answers to. */
    private Map<String, String[]> ways(BenchCounty county) {
        Random pick = new Random(3);
        List<Trainee> people = county.core
                .services()
                .trainees()
                .byIds(pick.ints(2L * ROUNDS, 0, PEOPLE)
                        .mapToObj(county.people::get)
                        .distinct()
                        .toList());
        Map<String, String[]> ways = new LinkedHashMap<>();
        put(ways, "name, 1 character", people, person -> person.name().substring(0, 1));
        put(ways, "name, 2 characters", people, person -> person.name().substring(0, 2));
        put(ways, "name, whole", people, Trainee::name);
        put(ways, "name, inner part", people, person -> person.name().substring(1));
        put(ways, "name, nobody", people, person -> person.name().charAt(1) + "罍");
        put(
                ways,
                "initials, 1",
                people,
                person -> Pinyin.initials(person.name()).substring(0, 1));
        put(
                ways,
                "initials, 2",
                people,
                person -> Pinyin.initials(person.name()).substring(0, 2));
        put(ways, "initials, all", people, person -> Pinyin.initials(person.name()));
        put(ways, "pinyin, all", people, person -> Pinyin.full(person.name()));
        put(ways, "number, last 4", people, person -> end(person.idNo(), 4));
        put(ways, "number, last 6", people, person -> end(person.idNo(), 6));
        put(ways, "number, first 10", people, person -> start(person.idNo(), 10));
        put(ways, "number, all", people, Trainee::idNo);
        put(ways, "telephone, first 4", people, person -> start(person.phone(), 4));
        put(
                ways,
                "telephone, inner 4",
                people,
                person -> person.phone() == null ? null : person.phone().substring(4, 8));
        put(ways, "telephone, all", people, Trainee::phone);
        put(ways, "class number", people, person -> "GX-2016-" + pick.nextInt(200));
        put(ways, "class name", people, person -> "第" + pick.nextInt(200));
        put(ways, "certificate number", people, person -> "S0000140100" + pick.nextInt(1000));
        put(ways, "voucher number", people, person -> "GXQ20210" + pick.nextInt(1000));
        return ways;
    }

    private static String end(String text, int count) {
        return text == null ? null : text.substring(text.length() - count);
    }

    private static String start(String text, int count) {
        return text == null ? null : text.substring(0, count);
    }

    private static void put(
            Map<String, String[]> ways,
            String way,
            List<Trainee> people,
            java.util.function.Function<Trainee, String> cut) {
        ways.put(
                way,
                people.stream()
                        .map(cut)
                        .filter(java.util.Objects::nonNull)
                        .limit(ROUNDS)
                        .toArray(String[]::new));
    }

    private void floors(BenchCounty county, Map<String, String[]> ways, Figures figures) {
        String[] names = county.core.store().read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select name from trainee");
                    ResultSet rows = select.executeQuery()) {
                String[] all = new String[PEOPLE];
                for (int i = 0; i < PEOPLE && rows.next(); i++) {
                    all[i] = rows.getString(1);
                }
                return all;
            }
        });
        floor(figures, "floor: strings scanned", time(ways.get("name, inner part"), text -> {
            int found = 0;
            for (String name : names) {
                found += name.contains(text) ? 1 : 0;
            }
            return found;
        }));
        Times range = county.core.store().read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select id, name from trainee where name >= ? and name < ? limit 20")) {
                return time(ways.get("name, 2 characters"), text -> count(select, text));
            }
        });
        floor(figures, "floor: range, JDBC", range);
    }

    private static void floor(Figures figures, String what, Times times) {
        figures.line(
                "%-22s %7.2f %7.2f %7.2f %7.2f |",
                what,
                Figures.quantile(times.wall, 0.5),
                Figures.quantile(times.wall, 0.99),
                Figures.quantile(times.cpu, 0.5),
                Figures.quantile(times.cpu, 0.99));
    }

    private static int count(PreparedStatement select, String text) {
        try {
            select.setString(1, text);
            select.setString(2, text + '\uffff');
            int count = 0;
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    count += rows.getString(2).length();
                }
            }
            return count;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
