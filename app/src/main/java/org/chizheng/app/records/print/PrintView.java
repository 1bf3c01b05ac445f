package org.chizheng.app.records.print;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.Toast;
import org.chizheng.app.ui.dialog.SecondPersonPrompt;
import org.chizheng.app.ui.page.Page;
import org.chizheng.app.ui.page.PageKey;
import org.chizheng.app.ui.preview.PreviewModel;
import org.chizheng.app.ui.preview.PreviewView;
import org.chizheng.app.ui.table.ListState;
import org.chizheng.core.document.form.DocumentKind;

/** 打印: left the catalogue, middle what the chosen paper asks for, right the paper. */
public final class PrintView {
    private static final double NARROW = 1_000;
    private static final double ROW = 34;

    private final PrintModel model;
    private final Page page = new Page(Texts.of("print.title"));
    private final ListView<DocumentKind> catalogue = new ListView<>();
    private final StackPane options = new StackPane();
    private final StackPane sheet = new StackPane();
    private final PreviewModel preview = new PreviewModel();
    private final Function<String, Path> askFile;
    private final TextField search = new TextField();
    private final HBox body = new HBox();
    private PreviewView paper;
    private boolean stacked;

    public PrintView(PrintModel model) {
        this(model, null);
    }

    /** @param askFile gives the file to write for a file name; null asks the person */
    PrintView(PrintModel model, Function<String, Path> askFile) {
        this.model = model;
        this.askFile = askFile == null ? this::chooseFile : askFile;
        fillCatalogue();
        HBox.setHgrow(sheet, Priority.ALWAYS);
        sheet.setMinWidth(0);
        VBox.setVgrow(catalogue, Priority.ALWAYS);
        options.getStyleClass().add("print-middle");
        arrange(false);
        body.widthProperty().addListener((watched, before, width) -> arrange(width.doubleValue() < NARROW));
        page.body(body).on(PageKey.PRINT, model::preview).onShown(model::load);
        model.order().addListener((watched, before, now) -> {
            if (before == null || !before.kind().equals(now.kind())) {
                showOptions();
            }
        });
        model.classes().addListener((watched, before, now) -> showOptions());
        model.contact().addListener((watched, before, now) -> showOptions());
        model.pages().subscribe(this::showPages);
        model.problem().subscribe(refusal -> {
            page.clearRefusals();
            if (refusal != null) {
                page.refuse(refusal);
            }
        });
        showOptions();
    }

    public Page page() {
        return page;
    }

    /** A kind, or a kind and a class, as from 今日 or a class. */
    public void open(String key) {
        if (!key.isEmpty()) {
            model.open(key);
            showOptions();
        }
    }

    /** Three columns; on a narrow window the options stand below the catalogue, so that the paper keeps its width. */
    private void arrange(boolean narrow) {
        if (!body.getChildren().isEmpty() && narrow == stacked) {
            return;
        }
        stacked = narrow;
        catalogue.setPrefHeight(catalogue.getItems().size() * ROW + 2);
        if (narrow) {
            VBox one = new VBox(column(), options);
            one.getStyleClass().add("print-stacked");
            body.getChildren().setAll(scrolling(one), sheet);
        } else {
            body.getChildren().setAll(column(), scrolling(options), sheet);
        }
    }

    private VBox column() {
        VBox column = new VBox(8, search, catalogue);
        column.getStyleClass().add("print-left");
        return column;
    }

    private static ScrollPane scrolling(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinWidth(ScrollPane.USE_PREF_SIZE);
        scroll.getStyleClass().add("drawer-body");
        return scroll;
    }

    private void fillCatalogue() {
        search.setPromptText(Texts.of("print.search"));
        search.textProperty()
                .addListener((watched, before, words) -> catalogue.getItems().setAll(model.kinds(words)));
        catalogue.getStyleClass().add("catalogue");
        catalogue.setFixedCellSize(ROW);
        catalogue.getItems().setAll(model.kinds(""));
        catalogue.setCellFactory(list -> new KindCell());
        catalogue.getSelectionModel().select(model.order().get().kind());
        catalogue.getSelectionModel().selectedItemProperty().addListener((watched, before, kind) -> {
            if (kind != null && !kind.equals(model.order().get().kind())) {
                model.choose(PrintOrder.of(kind).ofClass(model.order().get().trainingClass()));
            }
        });
    }

    private void showOptions() {
        options.getChildren().setAll(new PrintOptions(model));
        catalogue.getSelectionModel().select(model.order().get().kind());
    }

    private void showPages(PrintedPages pages) {
        if (pages == null) {
            sheet.getChildren().setAll(ListState.empty(Texts.of("print.none.what"), Texts.of("print.none.help"), null));
            return;
        }
        if (paper == null) {
            paper = preview();
        }
        preview.show(pages);
        sheet.getChildren().setAll(paper);
    }

    private PreviewView preview() {
        PreviewView view = new PreviewView(preview, model.session().tasks());
        view.setOnPrint(
                model::printers,
                (printer, copies) ->
                        model.print(printer, copies, () -> Toast.show(page, Texts.of("print.sent", printer))));
        view.setOnSave(PreviewView.SaveAs.PDF, () -> save(".pdf"));
        view.setOnSave(PreviewView.SaveAs.WORD, () -> save(".docx"));
        view.setOnSave(PreviewView.SaveAs.EXCEL, () -> save(".xlsx"));
        return view;
    }

    private void save(String ending) {
        Path file = askFile.apply(model.pages().get().title() + ending);
        if (file != null && model.isExport(file)) {
            model.seconds(colleagues -> confirm(file, colleagues));
        } else if (file != null) {
            save(file, null);
        }
    }

    private void confirm(Path file, List<String> colleagues) {
        if (colleagues.isEmpty()) {
            model.refuseExport(file);
            return;
        }
        SecondPersonPrompt.show(
                page,
                Texts.of("second.ask", model.pages().get().title()),
                colleagues,
                (login, password) -> save(file, new PrintModel.Second(login, password)));
    }

    private void save(Path file, PrintModel.Second second) {
        model.save(file, second, written -> Toast.show(page, Texts.of("print.saved", written.getFileName())));
    }

    private Path chooseFile(String name) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(name.replaceAll("[\\\\/:*?\"<>|]", " "));
        File chosen = chooser.showSaveDialog(page.getScene().getWindow());
        return chosen == null ? null : chosen.toPath();
    }

    private static final class KindCell extends ListCell<DocumentKind> {
        @Override
        protected void updateItem(DocumentKind kind, boolean empty) {
            super.updateItem(kind, empty);
            setGraphic(empty || kind == null ? null : new Label(kind.name()));
        }
    }
}
