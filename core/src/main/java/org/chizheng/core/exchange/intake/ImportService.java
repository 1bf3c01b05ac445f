package org.chizheng.core.exchange.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.chizheng.core.exchange.ImportCounts;
import org.chizheng.core.exchange.SheetImport;
import org.chizheng.core.exchange.cell.SheetRow;
import org.chizheng.core.exchange.cell.SheetTab;
import org.chizheng.core.exchange.judge.JudgedRow;
import org.chizheng.core.exchange.judge.SheetJudge;
import org.chizheng.core.exchange.layout.ColumnMapping;
import org.chizheng.core.exchange.layout.Header;
import org.chizheng.core.exchange.layout.HeaderFinder;
import org.chizheng.core.exchange.layout.Layout;
import org.chizheng.core.exchange.mark.ErrorWorkbook;
import org.chizheng.core.exchange.sheet.SheetFile;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Ledger;
import org.chizheng.core.office.OfficePermission;
import org.chizheng.core.office.Right;
import org.chizheng.core.office.Role;
import org.chizheng.core.person.TraineeQueries;
import org.chizheng.core.person.TraineeService;
import org.chizheng.core.shared.Actor;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.shared.Seams;
import org.chizheng.core.store.Store;
import org.chizheng.core.subsidy.SubsidyService;
import org.chizheng.core.training.ClassQueries;
import org.chizheng.core.training.EnrolmentQueries;
import org.chizheng.core.training.EnrolmentService;
import org.chizheng.core.training.TrainingClass;

/** Importing a file: look at it, then save what is good and keep aside what is not clear. */
public final class ImportService {
    private final Ledger ledger;
    private final Store store;
    private final ImportQueries queries;
    private final Seams seams;
    private final String county;
    private final Supplier<SubsidyService> subsidies;

    /**
     * @param county 6 digits: whose townships a roster names
     * @param subsidies asked anew for each import, for the packs of the office may have changed
     */
    public ImportService(Ledger ledger, Store store, Seams seams, String county, Supplier<SubsidyService> subsidies) {
        this.ledger = ledger;
        this.store = store;
        this.queries = new ImportQueries(store);
        this.seams = seams;
        this.county = county;
        this.subsidies = subsidies;
    }

    /**
     * What a person decided about a preview.
     *
     * @param leaveOut sheet row numbers that are not to be imported now
     * @param keepStored sheet row numbers whose filled fields stay as they are stored; what is empty is filled
     * @param keepAllStored the same for every row
     */
    public record Choice(Set<Integer> leaveOut, Set<Integer> keepStored, boolean keepAllStored) {
        /** Everything as shown. */
        public static final Choice AS_SHOWN = new Choice(Set.of(), Set.of(), false);

        /** Nothing that is filled is overwritten. */
        public static final Choice FILL_ONLY = new Choice(Set.of(), Set.of(), true);

        boolean keeps(int row) {
            return keepAllStored || keepStored.contains(row);
        }
    }

    /**
     * What came of an import.
     *
     * @param run the record of it; empty when the file brought nothing that was not here
     * @param counts rows by heap, as they were when each was saved
     * @param complete false when it was called off: importing the file again completes it
     */
    public record Result(Optional<Id> run, ImportCounts counts, boolean complete) {
        /** Every row is stored. */
        public boolean allStored() {
            return complete && counts.held() + counts.refused() == 0;
        }
    }

    /**
     * Opens a file and judges every row; nothing is written. To be closed.
     *
     * @throws Refusal {@code sheet.*} for what cannot be read, {@code class.none}, {@code import.class}
     */
    public Preview preview(ImportRequest request, ImportWatch watch) {
        Preview opened = open(request);
        try {
            return opened.scan(watch);
        } catch (RuntimeException failed) {
            opened.close();
            throw failed;
        }
    }

    /** As {@link #preview} without looking at the rows yet, for a caller that saves at once. To be closed. */
    public Preview open(ImportRequest request) {
        TrainingClass into = classOf(request);
        StoreKnown known = new StoreKnown(ledger, store, county, into, subsidies.get());
        RowReview review = new RowReview(
                request.layout(), known, queries.kept(request.layout().code(), request.trainingClass()), seams.today());
        known.reviewedBy(review);
        SheetImport file = SheetImport.open(request.file(), request.layout());
        try {
            return new Preview(request, file, judge(request, file, known), known, review);
        } catch (RuntimeException failed) {
            file.close();
            throw failed;
        }
    }

    /** What an import would come to, without keeping the rows. */
    public ImportCounts look(Preview opened, ImportWatch watch) {
        return opened.scan(watch).counts();
    }

    private TrainingClass classOf(ImportRequest request) {
        if (request.trainingClass() == null) {
            if (request.layout().column("voucherNo").isPresent()) {
                throw Refusal.of("import.class", "没有选班级", "花名册里的人要登记到一个班", "请先选班级，还没有的先新开一个班");
            }
            return null;
        }
        return new ClassQueries(store)
                .byId(request.trainingClass())
                .orElseThrow(() -> Refusal.of("class.none", "没有这个班", "本机没有这个班的记录", "请检查班级编号"));
    }

    private SheetJudge judge(ImportRequest request, SheetImport file, StoreKnown known) {
        SheetTab tab = tab(file.file(), request.sheet());
        ColumnMapping mapping = mapping(request);
        if (request.headerRow() == 0) {
            return file.judge(tab, mapping, known, seams.today());
        }
        Header header =
                new HeaderFinder(request.layout(), mapping).at(SheetJudge.top(file.file(), tab), request.headerRow());
        return SheetJudge.with(file.file(), tab, request.layout(), header, known, seams.today());
    }

    private static SheetTab tab(SheetFile file, String wanted) {
        if (wanted == null) {
            return file.firstShown();
        }
        return file.tabs().stream()
                .filter(tab -> tab.name().equals(wanted.strip()))
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        "import.sheet",
                        "文件里没有名叫“" + wanted + "”的工作表",
                        "有的是："
                                + String.join(
                                        "、",
                                        file.tabs().stream().map(SheetTab::name).toList()),
                        "请照上面的名字再选一次"));
    }

    /** The rows among which a header is looked for, for a screen on which a person points at it. */
    public List<SheetRow> top(Path file, String sheet) {
        try (SheetFile open = SheetFile.open(file)) {
            return SheetJudge.top(open, tab(open, sheet));
        }
    }

    /** What is remembered about a sender's titles. */
    public ColumnMapping remembered(String sender, Layout layout) {
        if (sender == null) {
            return ColumnMapping.none(layout);
        }
        Object json = ledger.values(ImportRecords.MAPPING, ImportRecords.mappingOf(sender, layout.code()))
                .get("mapping");
        return json == null ? ColumnMapping.none(layout) : ColumnMapping.fromJson(json.toString());
    }

    private ColumnMapping mapping(ImportRequest request) {
        ColumnMapping all = remembered(request.sender(), request.layout());
        if (request.mapping() != null) {
            for (Map.Entry<String, String> decided : request.mapping().fields().entrySet()) {
                all = all.with(decided.getKey(), decided.getValue());
            }
        }
        return all;
    }

    /**
     * Saves the good rows and keeps the others aside. Steps of some hundred records are whole, also across a power cut;
     * a run that was cut off is completed by importing the file again, and a file that is imported twice adds nothing.
     *
     * @throws Refusal {@code import.changed} when the file is no longer the one that was looked at; what the ledger says
     */
    public Result confirm(Actor actor, Preview preview, Choice choice, ImportWatch watch) {
        if (!preview.file().fileHash().equals(preview.fileHash())) {
            throw Refusal.of("import.changed", "文件在预览之后改过，没有导入", "存进去的会和看到的不一样", "请重新打开文件再看一遍");
        }
        OfficePermission.require(Role.of(actor.role()), Right.SAVE_RECORDS);
        preview.known().forget();
        ImportRequest request = preview.request();
        RunWriter writer = new RunWriter(
                ledger, seams, actor, preview, queries.kept(request.layout().code(), request.trainingClass()));
        List<ImportRun> earlier =
                queries.runsOf(preview.fileHash(), request.layout().code(), request.trainingClass());
        earlier.stream()
                .filter(run -> run.state().equals("running")
                        && run.marks().sheet().equals(RowJson.cut(preview.tab().name())))
                .findFirst()
                .ifPresent(cut -> writer.resume(cut, queries.rowNumbers(cut.id())));
        rememberMapping(actor, request);
        return new RunWalk(preview, changes(request.layout(), preview.known(), actor), writer).walk(choice, watch);
    }

    private RowChanges changes(Layout layout, StoreKnown known, Actor actor) {
        return new RowChanges(
                layout,
                known,
                new TraineeService(ledger, new TraineeQueries(store), seams),
                new EnrolmentService(ledger, new EnrolmentQueries(store), seams),
                seams,
                actor.office());
    }

    private void rememberMapping(Actor actor, ImportRequest request) {
        boolean decided =
                request.mapping() != null && !request.mapping().fields().isEmpty() && request.sender() != null;
        if (!decided) {
            return;
        }
        Id id = ImportRecords.mappingOf(request.sender(), request.layout().code());
        Map<String, Object> values = Map.of(
                "sender", request.sender(),
                "layout", request.layout().code(),
                "mapping", mapping(request).toJson());
        ledger.record(actor, Change.of(ImportRecords.MAPPING, id, values, ledger.seen(ImportRecords.MAPPING, id)));
    }

    /** Writes the sender's own file with one column added; it can be mended there and imported again. */
    public void writeErrors(Preview preview, Path out) {
        preview.file().writeErrors(preview.judge(), out);
    }

    /** Name for that copy: 花名册-问题与处理办法.xlsx. */
    public String errorsName(Preview preview) {
        return ErrorWorkbook.suggestedName(preview.file().file());
    }

    /** Rows that wait for a person, and the deciding about them. */
    public HeldRowService held() {
        return new HeldRowService(this, ledger, queries, seams);
    }

    public ImportQueries queries() {
        return queries;
    }

    /** What deciding about a kept row needs: the class as it stands, and no memory of earlier decisions. */
    StoreKnown knownFor(Layout layout, Id trainingClass) {
        TrainingClass into = trainingClass == null
                ? null
                : new ClassQueries(store).byId(trainingClass).orElse(null);
        StoreKnown known = new StoreKnown(ledger, store, county, into, subsidies.get());
        return known.reviewedBy(new RowReview(layout, known, Map.of(), seams.today()));
    }

    List<Change> changesOf(JudgedRow row, Layout layout, StoreKnown known, Actor actor, String source) {
        return changes(layout, known, actor).of(row, new RowChanges.How(source, false, Optional.empty()));
    }
}
