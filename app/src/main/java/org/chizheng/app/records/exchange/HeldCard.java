package org.chizheng.app.records.exchange;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.chizheng.app.records.CoveredWords;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.form.FormGrid;
import org.chizheng.app.ui.form.IdentityField;
import org.chizheng.app.ui.form.IdentityReading;
import org.chizheng.core.exchange.intake.HeldRow;
import org.chizheng.core.exchange.judge.RowOutcome;
import org.chizheng.core.exchange.layout.Column;
import org.chizheng.core.exchange.layout.ColumnKind;
import org.chizheng.core.exchange.layout.Layout;
import org.chizheng.core.shared.IdentityCheck;
import org.chizheng.core.shared.IdentityNumber;

/** One row that was kept aside: why, the fields to mend, what stood in the sheet. */
final class HeldCard extends VBox {
    /** Counted or compared in the sheet, never stored. */
    private static final Set<ColumnKind> NOT_STORED =
            Set.of(ColumnKind.SEQUENCE, ColumnKind.TYPED_SEX, ColumnKind.TYPED_AGE);

    private final HeldRow row;
    private final LocalDate today;
    private final Map<String, Supplier<String>> typed = new LinkedHashMap<>();

    HeldCard(HeldRow row, LocalDate today) {
        super(16);
        this.row = row;
        this.today = today;
        Label heading = new Label(Texts.of("held.mend"));
        heading.getStyleClass().add("section-title");
        getChildren()
                .addAll(RowCard.problems(row.problems()), new VBox(8, heading, form()), RowCard.typed(row.cells()));
    }

    /** What was changed, by field. */
    Map<String, String> edits() {
        Map<String, String> edits = new LinkedHashMap<>();
        typed.forEach((field, text) -> {
            if (!text.get().strip().equals(row.value(field))) {
                edits.put(field, text.get().strip());
            }
        });
        return edits;
    }

    private FormGrid form() {
        FormGrid form = new FormGrid();
        Layout layout = Layout.shipped(row.layout());
        for (Column column : layout.columns()) {
            boolean there = row.values().containsKey(column.field())
                    || layout.required().contains(column.field());
            if (column.kind() == ColumnKind.IDENTITY) {
                form.row(column.title(), number(column.field()));
            } else if (there && !NOT_STORED.contains(column.kind())) {
                TextField field = new TextField(row.value(column.field()));
                typed.put(column.field(), field::getText);
                form.row(column.title(), field);
            }
        }
        return form;
    }

    private IdentityField number(String field) {
        IdentityField number = new IdentityField(this::reading, reading -> {});
        number.setNumber(row.value(field));
        typed.put(field, () -> number.numberProperty().get());
        return number;
    }

    private IdentityReading reading(String number) {
        IdentityCheck check = IdentityNumber.check(number, today);
        return check.accepted()
                .map(good -> new IdentityReading(
                        good.sex().label(),
                        good.birth().orElse(null),
                        good.sex().label() + " · " + good.region(),
                        ""))
                .orElseGet(() -> new IdentityReading("", null, "", check.message()));
    }

    /** As it is shown in a list. */
    static String number(HeldRow row) {
        return CoveredWords.of(row.value("idNo"));
    }

    /** What is asked, for the cell of a list. */
    static String line(HeldRow row) {
        return RowWords.problems(row.problems())
                .filter(problem -> problem.outcome().compareTo(RowOutcome.ASK) >= 0)
                .map(RowWords::sentence)
                .collect(Collectors.joining(" "));
    }
}
