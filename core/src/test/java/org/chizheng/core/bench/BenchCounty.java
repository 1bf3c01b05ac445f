package org.chizheng.core.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.certificate.CertificateRecord;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Ledger;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.person.SeededPeople;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Id;
import org.chizheng.core.training.ClassRecord;
import org.chizheng.core.training.EnrolmentRecord;

/**
 * A bureau with people, and for every ten of them a certificate and a seat; all entered through the ledger. A million
 * take a quarter of an hour: {@code -Dbench.home=FOLDER} keeps the home there and opens it the next time.
 */
final class BenchCounty implements AutoCloseable {
    final Core core;
    final List<Id> people = new ArrayList<>();
    final double loadSeconds;

    BenchCounty(Path scratch, int count) {
        String kept = System.getProperty("bench.home");
        Path folder = kept == null ? scratch : Path.of(kept);
        long start = System.nanoTime();
        if (Files.exists(folder.resolve("home.json"))) {
            core = Homes.open(folder, Homes.environment(new SeededSeams(2)));
            people.addAll(known());
            loadSeconds = Figures.seconds(start);
            return;
        }
        core = Homes.fresh(folder, "bureau", Homes.BUREAU, Homes.environment(new SeededSeams(1)));
        SeededPeople chance = new SeededPeople(21);
        enter(count, TraineeRecord.KIND, i -> chance.next(), people);
        List<Id> classes = new ArrayList<>();
        enter(
                Math.max(10, count / 400),
                ClassRecord.KIND,
                i -> Homes.values(
                        "no", "GX-" + (2015 + i % 8) + "-" + i, "name", "家政服务员第" + i + "期", "startsOn", "2021-07-01"),
                classes);
        Random pick = new Random(5);
        enter(count / 10, CertificateRecord.KIND, i -> certificate(i, pick), new ArrayList<>());
        enter(count / 10, EnrolmentRecord.KIND, i -> seat(i, classes, pick), new ArrayList<>());
        loadSeconds = Figures.seconds(start);
    }

    private List<Id> known() {
        return core.store().read(connection -> {
            List<Id> ids = new ArrayList<>();
            try (Statement select = connection.createStatement();
                    ResultSet rows = select.executeQuery("select id from trainee order by id")) {
                while (rows.next()) {
                    ids.add(Id.ofBytes(rows.getBytes(1)));
                }
            }
            return ids;
        });
    }

    private Map<String, Object> certificate(int i, Random pick) {
        return Homes.values(
                "trainee",
                people.get(pick.nextInt(people.size())).toString(),
                "kind",
                "level",
                "number",
                "S0000140" + (100_000_000 + i * 7),
                "occupationName",
                "养老护理员");
    }

    private Map<String, Object> seat(int i, List<Id> classes, Random pick) {
        return Homes.values(
                "trainee",
                people.get(pick.nextInt(people.size())).toString(),
                "trainingClass",
                classes.get(i % classes.size()).toString(),
                "voucherNo",
                "GXQ" + (2_021_000_000L + i));
    }

    private void enter(int count, RecordKind kind, IntFunction<Map<String, Object>> values, List<Id> ids) {
        List<Change> group = new ArrayList<>(Ledger.GROUP);
        for (int i = 0; i < count; i++) {
            Id id = core.seams().newId();
            ids.add(id);
            group.add(Change.create(kind, id, values.apply(i)));
            if (group.size() == Ledger.GROUP || i == count - 1) {
                core.ledger().record(core.actor(), group);
                group.clear();
            }
        }
    }

    @Override
    public void close() {
        core.close();
    }
}
