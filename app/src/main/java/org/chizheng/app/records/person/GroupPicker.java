package org.chizheng.app.records.person;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.app.records.Choices;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.form.Choice;
import org.chizheng.app.ui.form.CodePicker;
import org.chizheng.core.person.PersonGroup;

/** 人员类别, several of them: each chosen one gets a line with the proof that the documents ask for. */
final class GroupPicker extends VBox {
    private final ObservableMap<PersonGroup, String> groups;
    private final CodePicker<PersonGroup> picker;
    private final VBox lines = new VBox(6);

    GroupPicker(ObservableMap<PersonGroup, String> groups) {
        super(6);
        this.groups = groups;
        List<Choice<PersonGroup>> all = Arrays.stream(PersonGroup.values())
                .map(group -> Choices.of(group, "", group.label()))
                .toList();
        picker = new CodePicker<>(all);
        picker.setPromptText(Texts.of("person.groups.prompt"));
        picker.chosenProperty().addListener((watched, before, choice) -> take(choice));
        lines.managedProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(lines.getChildren()));
        getChildren().addAll(picker, lines);
        groups.addListener((MapChangeListener<PersonGroup, String>) change -> {
            if (change.wasAdded() != change.wasRemoved()) {
                fill();
            }
        });
        fill();
    }

    private void take(Choice<PersonGroup> choice) {
        if (choice != null) {
            groups.putIfAbsent(choice.value(), "");
            picker.chosenProperty().set(null);
        }
    }

    private void fill() {
        lines.getChildren().clear();
        for (Map.Entry<PersonGroup, String> entry : groups.entrySet()) {
            lines.getChildren().add(line(entry.getKey(), entry.getValue()));
        }
    }

    private Node line(PersonGroup group, String evidence) {
        Label name = new Label(group.label());
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Button away = Buttons.flat(Texts.of("person.groups.remove"), null, () -> groups.remove(group));
        away.getStyleClass().add("small");
        HBox head = new HBox(8, name, away);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox line = new VBox(2, head);
        if (!group.evidence().isEmpty()) {
            TextField proof = new TextField(evidence);
            proof.setPromptText(group.evidence());
            proof.getStyleClass().add("small");
            proof.textProperty().addListener((watched, before, text) -> groups.put(group, text));
            line.getChildren().add(proof);
        }
        return line;
    }
}
