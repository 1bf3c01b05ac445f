package org.chizheng.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What one office does before it reports: classes, rosters, vouchers, certificates, all by command. */
final class OfficeWork {
    private final Runner runner;
    private final Path inbox;

    /** @param inbox folder for the files that schools and evaluation bodies send */
    OfficeWork(Runner runner, Path inbox) {
        this.runner = runner;
        this.inbox = inbox;
    }

    /** Counts of what the commands answered. */
    static final class Tally {
        int rows;
        int added;
        int held;
        int refused;
        int classes;
        final List<String> refusedSubmissions = new ArrayList<>();

        void take(JsonNode answer) {
            rows += answer.path("rows").asInt();
            added += answer.path("added").asInt();
            held += answer.path("held").asInt();
            refused += answer.path("refused").asInt();
        }

        String told() {
            return classes + " 个班，" + rows + " 行，新增 " + added + "，待核 " + held + "，拒收 " + refused;
        }
    }

    Tally record(PlannedOffice office) throws IOException {
        Tally tally = new Tally();
        for (PlannedClass planned : office.classes()) {
            open(office.unit(), planned);
            Path file = inbox.resolve(office.name())
                    .resolve(planned.no() + "-花名册" + planned.form().suffix());
            SheetFiles.write(SheetText.roster(planned, true), planned.form(), file);
            Path errors = file.resolveSibling(planned.no() + "-问题.xlsx");
            tally.take(runner.attempt(
                            office.unit(),
                            "import",
                            "roster",
                            file.toString(),
                            "--class",
                            planned.no(),
                            "--sender",
                            planned.institution(),
                            "--errors",
                            errors.toString())
                    .json());
            tally.classes++;
        }
        submit(office, tally);
        if (!office.certificates().isEmpty()) {
            Path file = inbox.resolve(office.name()).resolve(office.name() + "-发证清单.xlsx");
            String issuer = office.certificates().get(0).issuer();
            SheetFiles.write(SheetText.certificates(issuer, office.certificates()), SheetForm.XLSX, file);
            List<String> words =
                    new ArrayList<>(List.of("import", "certificates", file.toString(), "--sender", issuer));
            if (!office.classes().isEmpty()) {
                words.addAll(List.of("--class", office.classes().get(0).no()));
            }
            tally.take(
                    runner.attempt(office.unit(), words.toArray(String[]::new)).json());
        }
        return tally;
    }

    private void open(String unit, PlannedClass planned) {
        runner.run(
                unit,
                "class",
                "new",
                "--no",
                planned.no(),
                "--name",
                planned.name(),
                "--institution",
                planned.institution(),
                "--occupation",
                planned.occupation(),
                "--level",
                planned.level(),
                "--kind",
                planned.kind(),
                "--starts",
                planned.startsOn().toString(),
                "--ends",
                planned.endsOn().toString(),
                "--days",
                String.valueOf(planned.days()),
                "--hours",
                String.valueOf(planned.hours()),
                "--venue",
                planned.venue(),
                "--teachers",
                planned.teacher());
    }

    /** People without a voucher keep a class from being submitted; once they have one it goes. */
    private void submit(PlannedOffice office, Tally tally) {
        if (office.classes().isEmpty()) {
            return;
        }
        List<String> words = new ArrayList<>(List.of("class", "submit"));
        office.classes().forEach(planned -> words.add(planned.no()));
        JsonNode first =
                runner.attempt(office.unit(), words.toArray(String[]::new)).json();
        for (JsonNode refused : first.path("refused")) {
            tally.refusedSubmissions.add(refused.path("what").asText());
            PlannedClass planned = office.classes().stream()
                    .filter(one -> one.no().equals(refused.path("no").asText()))
                    .findFirst()
                    .orElseThrow();
            giveVouchers(office.unit(), planned);
            runner.run(office.unit(), "class", "submit", planned.no());
        }
    }

    private void giveVouchers(String unit, PlannedClass planned) {
        int number = 0;
        for (Person person : planned.people()) {
            if (person.voucher().isEmpty()) {
                number++;
                runner.run(
                        unit,
                        "voucher",
                        "set",
                        planned.no(),
                        person.idNo(),
                        String.format(Locale.ROOT, "141025202106%06d", 900_000 + number));
            }
        }
    }
}
