package org.chizheng.app.ui.grid.paste;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.chizheng.app.ui.grid.GridColumn;
import org.chizheng.app.ui.grid.GridEdit;
import org.chizheng.app.ui.grid.GridModel;
import org.chizheng.app.ui.grid.GridPort;
import org.chizheng.app.ui.grid.GridRow;
import org.chizheng.app.ui.grid.RowJudgement;

/** A sheet with two people and a foreign table of seven lines under a merged title and a header of two lines. */
final class PasteFixture implements GridPort.Listener {
    static final Map<String, String> WORDS =
            Map.of("姓名", "name", "学员姓名", "name", "身份证号码", "idNumber", "手机", "phone", "住址", "village");

    final List<GridEdit> heard = new ArrayList<>();
    final GridPort port = new GridPort(
            row -> CompletableFuture.completedFuture(judge(row)),
            this,
            new java.util.function.Supplier<>() {
                private int next;

                @Override
                public String get() {
                    return "new-" + ++next;
                }
            },
            () -> LocalDate.of(2021, 6, 25),
            Runnable::run);
    final GridModel model = new GridModel(
            List.of(
                    GridColumn.entry("name", "姓名", 90),
                    GridColumn.entry("idNumber", "身份证号", 180)
                            .normalising(text -> text.replace(" ", ""))
                            .maskedBy(PasteFixture::mask),
                    GridColumn.entry("phone", "电话", 120),
                    GridColumn.entry("village", "村（社区）", 110),
                    GridColumn.shown("voucher", "培训券号", 110)),
            port);

    PasteFixture() {
        model.load(List.of(
                GridRow.of("r1", Map.of("name", "学员一", "idNumber", "141026198801019801", "phone", "13911110001")),
                GridRow.of("r2", Map.of("name", "学员二", "idNumber", "141026198801019802", "phone", "13911110002"))));
    }

    PastePreviewModel preview() {
        return new PastePreviewModel(
                model,
                PasteTable.of(cells(), PasteFixture::match),
                PasteFixture::match,
                new PasteByKey(model, "idNumber", port.judge()),
                port);
    }

    static List<List<String>> cells() {
        return List.of(
                Arrays.asList("岳阳镇电焊工培训班花名册", null, null, null, null),
                Arrays.asList("序号", "学员姓名", "身份证号码", "联系方式", null),
                Arrays.asList(null, null, null, "手机", "住址"),
                List.of("1", "学员一", "141026198801019801", "13911110001", ""),
                List.of("2", "学员二", "1410261988 01019802", "13922220002", "张庄村"),
                List.of("3", "学员三", "141026198801019803", "13911110003", "五马村"),
                List.of("", "", "", "", ""),
                List.of("4", "学员四", "1410261988", "13911110004", "五马村"),
                List.of("5", "学员三", "141026198801019803", "13911110003", "五马村"),
                List.of("6", "学员五", "141026198801019805", "139", "五马村"),
                List.of("7", "学员六", "141026198801019806", "13911110006", "五马村"));
    }

    static Map<Integer, String> match(List<String> headers) {
        Map<Integer, String> found = new HashMap<>();
        for (int c = 0; c < headers.size(); c++) {
            if (WORDS.containsKey(headers.get(c))) {
                found.put(c, WORDS.get(headers.get(c)));
            }
        }
        return found;
    }

    private static String mask(String number) {
        return number.length() == 18 ? number.substring(0, 4) + "***********" + number.substring(15) : number;
    }

    @Override
    public void edited(GridEdit edit) {
        heard.add(edit);
    }

    @Override
    public void judgeFailed(Throwable failure) {
        throw new AssertionError(failure);
    }

    private static RowJudgement judge(GridRow row) {
        List<RowJudgement.Problem> problems = new ArrayList<>();
        if (row.value("idNumber").length() != 18) {
            problems.add(RowJudgement.Problem.refused("idNumber", "身份证号不足18位，请对照证件补全", ""));
        }
        if (row.value("phone").length() != 11) {
            problems.add(RowJudgement.Problem.warning("phone", "手机号一般是11位，请核对", ""));
        }
        return RowJudgement.of(problems);
    }
}
