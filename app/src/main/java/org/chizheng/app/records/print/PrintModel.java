package org.chizheng.app.records.print;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.chizheng.app.records.Choices;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.form.Choice;
import org.chizheng.core.document.font.FontBook;
import org.chizheng.core.document.form.DocumentKind;
import org.chizheng.core.document.form.DocumentKinds;
import org.chizheng.core.document.form.NoticeSheet;
import org.chizheng.core.document.page.Pages;
import org.chizheng.core.document.paper.PaperPrinter;
import org.chizheng.core.document.register.Paper;
import org.chizheng.core.document.register.PaperFile;
import org.chizheng.core.document.register.PaperNeed;
import org.chizheng.core.document.register.PaperRelease;
import org.chizheng.core.document.register.PaperRequest;
import org.chizheng.core.document.register.PaperService;
import org.chizheng.core.office.AccountQueries;
import org.chizheng.core.office.Right;
import org.chizheng.core.office.SecondPerson;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.training.ClassQueries;

/** Which paper, filled with what, and where it goes. */
public final class PrintModel {
    private static final int CLASSES = 2_000;

    private final Session session;
    private final PaperPrinter printer;
    private final ObjectProperty<PrintOrder> order = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<List<Choice<Id>>> classes = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<NoticeSheet.Contact> contact = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<PrintedPages> pages = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Refusal> problem = new SimpleObjectProperty<>();
    private Paper paper;
    private FontBook fonts;

    public PrintModel(Session session) {
        this(session, PaperPrinter.ofMachine());
    }

    PrintModel(Session session, PaperPrinter printer) {
        this.session = session;
        this.printer = printer;
        order.set(PrintOrder.of(DocumentKinds.ROSTER));
    }

    Session session() {
        return session;
    }

    /** The catalogue; {@code typed} is Chinese or pinyin initials. */
    List<DocumentKind> kinds(String typed) {
        String words = typed.strip().toLowerCase(Locale.ROOT);
        return PaperNeed.filledFromStore().stream()
                .filter(kind ->
                        kind.name().contains(words) || initials(kind.name()).startsWith(words))
                .toList();
    }

    private static String initials(String name) {
        StringBuilder out = new StringBuilder();
        for (String syllable : Choices.syllables(name).split(" ")) {
            if (!syllable.isEmpty()) {
                out.append(syllable.charAt(0));
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    /** What is wanted, as far as it is filled in. */
    ObjectProperty<PrintOrder> order() {
        return order;
    }

    ReadOnlyObjectProperty<List<Choice<Id>>> classes() {
        return classes.getReadOnlyProperty();
    }

    /** Where to object, as the office set it; null while it did not. */
    ReadOnlyObjectProperty<NoticeSheet.Contact> contact() {
        return contact.getReadOnlyProperty();
    }

    /** The paper as it lies before one; null for none. */
    ReadOnlyObjectProperty<PrintedPages> pages() {
        return pages.getReadOnlyProperty();
    }

    ObjectProperty<Refusal> problem() {
        return problem;
    }

    private record Lists(List<Choice<Id>> classes, Optional<NoticeSheet.Contact> contact) {}

    /** Reads the classes to choose from. */
    public void load() {
        session.read(
                progress -> new Lists(
                        session
                                .services()
                                .classes()
                                .page(new ClassQueries.Filter(null, null, false), 0, CLASSES)
                                .stream()
                                .map(Choices::trainingClass)
                                .toList(),
                        knownContact()),
                lists -> {
                    classes.set(lists.classes());
                    contact.set(lists.contact().orElse(null));
                },
                problem::set);
    }

    private Optional<NoticeSheet.Contact> knownContact() {
        try {
            return Optional.of(session.services().papers().settings().contact());
        } catch (Refusal notSet) {
            return Optional.empty();
        }
    }

    /** A kind, or a kind and a class: {@code sign-in:} and the id. */
    public void open(String key) {
        int colon = key.indexOf(':');
        String kind = colon < 0 ? key : key.substring(0, colon);
        PrintOrder wanted = PrintOrder.of(DocumentKinds.of(kind));
        choose(colon < 0 ? wanted : wanted.ofClass(Id.parse(key.substring(colon + 1))));
    }

    /** Another kind or another content; what needs no reason and lacks nothing lies there at once. */
    void choose(PrintOrder wanted) {
        boolean other = !wanted.kind().equals(order.get().kind());
        order.set(wanted);
        if (other) {
            pages.set(null);
            paper = null;
            problem.set(null);
        }
        boolean asksFirst = wanted.kind().needsReason() || wanted.kind() == DocumentKinds.NOTICE;
        if (wanted.isComplete() && !asksFirst) {
            preview();
        }
    }

    private record Laid(Paper paper, Pages pages) {}

    /** Fills the paper and lays it out. A paper with full numbers is noted with its reason before it is shown. */
    void preview() {
        PrintOrder wanted = order.get();
        problem.set(null);
        session.work(
                Texts.of("print.work", wanted.kind().name()),
                progress -> fill(wanted),
                laid -> {
                    paper = laid.paper();
                    pages.set(new PrintedPages(laid.pages()));
                },
                refusal -> {
                    pages.set(null);
                    problem.set(refusal);
                });
    }

    private Laid fill(PrintOrder wanted) {
        PaperService papers = session.services().papers();
        if (wanted.kind() == DocumentKinds.NOTICE) {
            remember(papers, wanted);
        }
        Paper filled = papers.fill(
                session.actor(),
                new PaperRequest(
                        wanted.kind(),
                        wanted.trainingClass(),
                        wanted.unit(),
                        wanted.asOf(),
                        wanted.reason(),
                        wanted.terms(),
                        wanted.kind() == DocumentKinds.SUMMARY ? SummaryChart.of(session.core()) : null));
        return new Laid(filled, filled.pages(fonts()));
    }

    private void remember(PaperService papers, PrintOrder wanted) {
        if (wanted.contact() != null && !wanted.contact().equals(knownContact().orElse(null))) {
            papers.settings().objectTo(session.actor(), wanted.contact());
        }
        if (!wanted.basis().isBlank() && !papers.settings().basis().equals(Optional.of(wanted.basis()))) {
            papers.settings().restOn(session.actor(), wanted.basis());
        }
    }

    /** Looking through the machine's fonts takes a second: once. */
    private synchronized FontBook fonts() {
        if (fonts == null) {
            fonts = FontBook.ofMachine();
        }
        return fonts;
    }

    /** Whether writing it there takes full numbers out of the register, so that a second person confirms. */
    boolean isExport(Path file) {
        return PaperRelease.isExport(paper, file);
    }

    /** Logins of those who may confirm an export of the person here. */
    void seconds(Consumer<List<String>> onRead) {
        session.read(
                progress -> session.core().accounts().all().stream()
                        .filter(account -> !account.disabled() && account.role().may(Right.CONFIRM_EXPORT))
                        .map(AccountQueries.Account::login)
                        .filter(login -> !login.equals(session.actor().user()))
                        .toList(),
                onRead,
                problem::set);
    }

    /** Somebody who confirms, as typed; checked when the file is written. */
    record Second(String login, String password) {}

    /**
     * Writes the paper that lies before one; the file's ending tells how.
     *
     * @param second null where nobody need confirm
     */
    void save(Path file, Second second, Consumer<Path> onDone) {
        write(
                file,
                () -> second == null
                        ? null
                        : session.core()
                                .second(second.login(), second.password().toCharArray()),
                onDone);
    }

    /** An export that nobody in this office can confirm: refused, and noted as every refusal. */
    void refuseExport(Path file) {
        write(
                file,
                () -> {
                    throw Refusal.of(
                            "export.nobody",
                            Texts.of("second.nobody.what"),
                            Texts.of("second.nobody.why"),
                            Texts.of("second.nobody.now"));
                },
                written -> {});
    }

    private void write(Path file, Supplier<SecondPerson> second, Consumer<Path> onDone) {
        Paper shown = paper;
        problem.set(null);
        session.work(
                Texts.of("print.work.save"),
                progress -> {
                    session.services()
                            .paperRelease()
                            .write(
                                    session.actor(),
                                    shown,
                                    file,
                                    second,
                                    new PaperFile(fonts(), session.core().home().disk()));
                    return file;
                },
                onDone,
                problem::set);
    }

    /** Names of the printers; asked off the screen's thread. */
    List<String> printers() {
        return printer.printers();
    }

    void print(String name, int copies, Runnable onDone) {
        Paper shown = paper;
        Pages laid = pages.get().paper();
        problem.set(null);
        session.work(
                Texts.of("print.work.print"),
                progress -> {
                    session.services()
                            .paperRelease()
                            .print(session.actor(), shown, () -> printer.print(laid, name, copies));
                    return name;
                },
                done -> onDone.run(),
                problem::set);
    }
}
