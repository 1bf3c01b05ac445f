package org.chizheng.app.bureau.conflict;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;
import org.kordamp.ikonli.feather.Feather;

/** One case: the question and its rule, the sides beside each other, and beside them the decisions. */
final class CasePane extends VBox {
    private final RulingPane rulings;

    /**
     * @param place 第 1 条，共 5 条
     * @param colleagues who may be handed the case
     */
    CasePane(CaseDossier dossier, String place, List<String> colleagues, CaseVerbs verbs) {
        getStyleClass().add("case");
        rulings = new RulingPane(dossier.rulings(), usual(dossier), verbs::decide);
        VBox content = new VBox(16, head(dossier));
        dossier.before().forEach(sentence -> content.getChildren().add(wrapped(sentence, "notice")));
        content.getChildren().add(new SidesGrid(dossier.sides()));
        if (!dossier.about().isEmpty()) {
            content.getChildren().add(about(dossier));
        }
        content.getStyleClass().add("case-body");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("drawer-body");
        HBox.setHgrow(scroll, Priority.ALWAYS);
        HBox both = new HBox(scroll, rulings);
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().addAll(bar(dossier, place, colleagues, verbs), both);
        addEventFilter(KeyEvent.KEY_PRESSED, this::byNumber);
    }

    /** Ctrl+1, Ctrl+2: the decisions in their order. */
    private void byNumber(KeyEvent event) {
        if (event.isShortcutDown() && !event.isAltDown() && event.getCode().isDigitKey()) {
            String name = event.getCode().getName();
            int digit = name.charAt(name.length() - 1) - '0';
            if (digit > 0) {
                event.consume();
                rulings.press(digit);
            }
        }
    }

    void focusReason() {
        rulings.focusReason();
    }

    private static List<String> usual(CaseDossier dossier) {
        List<String> usual = new ArrayList<>();
        usual.add(
                switch (dossier.decided().rule()) {
                    case "dup-voucher" -> Texts.of("conflict.reason.voucher");
                    case "dup-certificate" -> Texts.of("conflict.reason.certificate");
                    case "after-approval", "overlap" -> Texts.of("conflict.reason.timetable");
                    default ->
                        dossier.decided().kind().equals("class")
                                ? Texts.of("conflict.reason.timetable")
                                : Texts.of("conflict.reason.original");
                });
        if (dossier.decided().rule().equals("dup-id")
                || dossier.decided().kind().equals("trainee")) {
            usual.add(Texts.of("conflict.reason.police"));
        }
        usual.add(Texts.of("conflict.reason.call"));
        return usual;
    }

    private static Node bar(CaseDossier dossier, String place, List<String> colleagues, CaseVerbs verbs) {
        Label where = new Label(place);
        where.getStyleClass().add("secondary");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(
                8,
                Buttons.flat(Texts.of("conflict.back"), Feather.CHEVRON_LEFT, verbs::back),
                gap,
                where,
                assignee(dossier, colleagues, verbs),
                Buttons.flat(Texts.of("conflict.reveal.show"), Feather.EYE, verbs::reveal),
                Buttons.flat(Texts.of("conflict.previous"), Feather.CHEVRON_UP, verbs::previous),
                Buttons.flat(Texts.of("conflict.next"), Feather.CHEVRON_DOWN, verbs::next));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("case-bar");
        return bar;
    }

    private static MenuButton assignee(CaseDossier dossier, List<String> colleagues, CaseVerbs verbs) {
        String now = dossier.line().assignee();
        return Buttons.menu(
                now.isEmpty() ? Texts.of("conflict.assign") : Texts.of("conflict.assigned", now),
                assignees(colleagues, verbs::assign));
    }

    /** Colleagues by name, and nobody in particular. */
    static List<MenuItem> assignees(List<String> colleagues, java.util.function.Consumer<String> onChosen) {
        List<MenuItem> items = new ArrayList<>();
        colleagues.forEach(name -> items.add(Buttons.item(name, () -> onChosen.accept(name))));
        items.add(Buttons.item(ConflictModel.nobody(), () -> onChosen.accept("")));
        return items;
    }

    private static Node head(CaseDossier dossier) {
        return new VBox(4, wrapped(dossier.question(), "card-title"), wrapped(dossier.why(), "secondary"));
    }

    /** In one run of text, so that it takes little room. */
    private static Node about(CaseDossier dossier) {
        FlowPane facts = new FlowPane(20, 4);
        dossier.about().stream().filter(fact -> !fact.text().isEmpty()).forEach(fact -> {
            Label name = new Label(fact.label());
            name.getStyleClass().add("secondary");
            name.setMinWidth(Region.USE_PREF_SIZE);
            Label words = new Label(fact.text());
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
            HBox pair = new HBox(6, name, words);
            pair.setAlignment(Pos.BASELINE_LEFT);
            pair.maxWidthProperty().bind(facts.widthProperty());
            facts.getChildren().add(pair);
        });
        return facts;
    }

    private static Label wrapped(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
