package org.chizheng.core.bench;

import java.io.IOException;
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
    private static final int ROWS = 20;

    @TempDir
    Path folder;

    @Test
    void keystrokeToRows() throws IOException {
        Figures figures = new Figures("search-" + PEOPLE);
        try (BenchCounty county = new BenchCounty(folder, PEOPLE)) {
            figures.line("entered through the ledger in %.1f s", county.loadSeconds);
            PeopleIndex index = county.core.people();
            double before = Figures.usedHeap();
            long start = System.nanoTime();
            double cpu = Figures.cpuSeconds();
            index.start(county.core.feed(), Runnable::run);
            figures.line("index built in %.2f s, %.2f CPU s", Figures.seconds(start), Figures.cpuSeconds() - cpu);
            figures.line("index heap %.1f MB", Figures.usedHeap() - before);
            figures.line("%-22s %10s %10s %10s | %10s %10s", "ms", "p50", "p99", "max", "scan p50", "scan p99");
            FindService box = county.core.services().find();
            ways(county).forEach((way, texts) -> {
                long[] all = time(texts, text -> box.find(text, ROWS).people().size());
                long[] scan = time(texts, text -> index.search(text, ROWS).total());
                figures.line(
                        "%-22s %10.2f %10.2f %10.2f | %10.2f %10.2f",
                        way,
                        Figures.quantile(all, 0.5),
                        Figures.quantile(all, 0.99),
                        Figures.quantile(all, 1),
                        Figures.quantile(scan, 0.5),
                        Figures.quantile(scan, 0.99));
            });
            floors(county, figures);
        }
        figures.write();
    }

    private static long[] time(String[] texts, ToIntFunction<String> search) {
        int rows = 0;
        for (int i = 0; i < Math.min(100, texts.length); i++) {
            rows += search.applyAsInt(texts[i]);
        }
        long[] nanos = new long[texts.length];
        for (int i = 0; i < texts.length; i++) {
            long start = System.nanoTime();
            rows += search.applyAsInt(texts[i]);
            nanos[i] = System.nanoTime() - start;
        }
        if (rows < 0) {
            throw new IllegalStateException("counted too far");
        }
        return nanos;
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

    private void floors(BenchCounty county, Figures figures) {
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
        Map<String, String[]> ways = ways(county);
        long[] scan = time(ways.get("name, inner part"), text -> {
            int found = 0;
            for (String name : names) {
                found += name.contains(text) ? 1 : 0;
            }
            return found;
        });
        figures.line(
                "floor, strings scanned %9.2f %10.2f %10.2f",
                Figures.quantile(scan, 0.5), Figures.quantile(scan, 0.99), Figures.quantile(scan, 1));
        long[] range = county.core.store().read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select id, name from trainee where name >= ? and name < ? limit 20")) {
                return time(ways.get("name, 2 characters"), text -> count(select, text));
            }
        });
        figures.line(
                "floor, range over JDBC %9.2f %10.2f %10.2f",
                Figures.quantile(range, 0.5), Figures.quantile(range, 0.99), Figures.quantile(range, 1));
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
