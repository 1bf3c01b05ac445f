package org.chizheng.app.ui.preview;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;

/** Which printer and how many; it says so when there is none. */
final class PrinterChoice extends HBox {
    private static final int MOST_COPIES = 99;

    private final ComboBox<String> printer = new ComboBox<>();
    private final Spinner<Integer> copies = new Spinner<>(1, MOST_COPIES, 1);
    private final Button print = new Button("打印");

    PrinterChoice(PreviewView.Print action) {
        super(8);
        getStyleClass().add("preview-printer");
        printer.setPromptText("正在找打印机…");
        printer.setPrefWidth(170);
        printer.setAccessibleText("打印机");
        copies.setPrefWidth(70);
        copies.setEditable(true);
        copies.setAccessibleText("份数");
        print.setDisable(true);
        print.getStyleClass().add("accent");
        print.setOnAction(event -> action.print(printer.getValue(), copies.getValue()));
        getChildren().addAll(printer, copies, new Label("份"), print);
    }

    void offer(List<String> names) {
        printer.getItems().setAll(names);
        printer.setPromptText(names.isEmpty() ? "没有打印机" : "选打印机");
        if (!names.isEmpty()) {
            printer.getSelectionModel().select(0);
        }
        print.disableProperty().bind(printer.valueProperty().isNull());
    }
}
