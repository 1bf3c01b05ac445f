package org.chizheng.core.exchange.intake;

import static org.chizheng.core.Homes.values;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.Services;
import org.chizheng.core.exchange.RosterFiles;
import org.chizheng.core.exchange.judge.JudgedRow;
import org.chizheng.core.exchange.judge.Problem;
import org.chizheng.core.exchange.judge.RowGroup;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Seams;
import org.chizheng.core.training.Seat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A township's register on 2026-06-01 with a class from 10 to 20 June, and files to import; serials are 98x. */
abstract class ImportCases {
    static final String GOOD = "142627197809239831";
    static final String GOOD_2 = "141025200205189851";
    static final String GOOD_3 = "142627197809239866";
    static final List<String> HEADER = List.of("序号", "姓名", "性别", "身份证号", "年龄", "联系电话", "人员类别", "培训券编号");
    static final String CLASS_NO = "岳阳-2026-001";

    @TempDir
    Path folder;

    SeededSeams seams;
    Core core;
    Services services;
    Id june;

    @BeforeEach
    void begin() {
        seams = new SeededSeams(1);
        seams.setClock(
                ZonedDateTime.of(2026, 6, 1, 9, 0, 0, 0, Seams.ZONE).toInstant().toEpochMilli());
        core = Homes.fresh(folder.resolve("home"), "township", Homes.YUEYANG, Homes.environment(seams));
        services = core.services();
        june = classOf(CLASS_NO, "2026-06-10", "2026-06-20");
    }

    @AfterEach
    void end() {
        core.close();
    }

    /** Closes the register and opens it again, as after a power cut. */
    void reopen() {
        core.close();
        core = Homes.open(folder.resolve("home"), Homes.environment(seams));
        services = core.services();
    }

    Id classOf(String no, String first, String last) {
        return services.classService()
                .open(
                        core.actor(),
                        values(
                                "no",
                                no,
                                "occupationName",
                                "家政服务员",
                                "level",
                                "5",
                                "kind",
                                "general",
                                "startsOn",
                                first,
                                "endsOn",
                                last));
    }

    Path file(RosterFiles.Kind kind, List<?>... rows) {
        List<List<?>> all = new ArrayList<>(List.of(HEADER));
        all.addAll(List.of(rows));
        return RosterFiles.write(kind, folder, all);
    }

    Path xlsx(List<?>... rows) {
        return file(RosterFiles.Kind.XLSX, rows);
    }

    /** 序号 姓名 性别 身份证号 年龄 电话 类别 券号; the voucher number follows the number's last digits. */
    static List<Object> person(String name, Object idNo) {
        String end = idNo.toString();
        String voucher = "Q" + end.substring(Math.max(0, end.length() - 8)).replaceAll("[^0-9]", "7");
        return Arrays.asList(1, name, null, idNo, null, "13800000001", "农民工", voucher);
    }

    static List<Object> with(List<Object> row, int at, Object value) {
        List<Object> changed = new ArrayList<>(row);
        changed.set(at, value);
        return changed;
    }

    ImportService imports() {
        return services.imports();
    }

    ImportService.Result roster(Path file) {
        return run(ImportRequest.roster(file, june));
    }

    ImportService.Result run(ImportRequest request) {
        return run(request, ImportService.Choice.AS_SHOWN);
    }

    ImportService.Result run(ImportRequest request, ImportService.Choice choice) {
        try (Preview preview = imports().preview(request, ImportWatch.NONE)) {
            return imports().confirm(core.actor(), preview, choice, ImportWatch.NONE);
        }
    }

    List<JudgedRow> rows(ImportRequest request) {
        List<JudgedRow> rows = new ArrayList<>();
        imports()
                .preview(request, new ImportWatch() {
                    @Override
                    public void row(JudgedRow row) {
                        rows.add(row);
                    }
                })
                .close();
        return rows;
    }

    Trainee stored(String idNo) {
        List<Trainee> found = services.trainees().byIdNo(idNo);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " people with " + idNo);
        }
        return found.get(0);
    }

    boolean isStored(String idNo) {
        return !services.trainees().byIdNo(idNo).isEmpty();
    }

    List<Seat> seats() {
        return services.rosters().roster(june).stream().filter(Seat::seated).toList();
    }

    Seat seat(String idNo) {
        return seats().stream()
                .filter(seat -> idNo.equals(seat.trainee().idNo()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no seat for " + idNo));
    }

    List<HeldRow> held() {
        return imports().held().list(0, 1000);
    }

    HeldRow held(int row) {
        return held().stream()
                .filter(each -> each.row() == row)
                .findFirst()
                .orElseThrow(() -> new AssertionError("row " + row + " is not held"));
    }

    JudgedRow accept(HeldRow row) {
        return imports().held().accept(core.actor(), row.id(), Map.of());
    }

    static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    /** added, same, updated, held, refused. */
    static List<Integer> counts(ImportService.Result result) {
        var counts = result.counts();
        return List.of(counts.added(), counts.same(), counts.updated(), counts.held(), counts.refused());
    }

    static List<RowGroup> groups(List<JudgedRow> rows) {
        return rows.stream().map(JudgedRow::group).toList();
    }
}
