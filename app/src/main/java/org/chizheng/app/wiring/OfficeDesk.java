package org.chizheng.app.wiring;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.chizheng.app.care.BackupWords;
import org.chizheng.app.records.Session;
import org.chizheng.app.shell.Destination;
import org.chizheng.app.shell.ShellModel;
import org.chizheng.app.shell.ShellView;
import org.chizheng.app.start.Account;
import org.chizheng.app.start.IdleWatch;
import org.chizheng.app.start.StartFlow;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.office.Role;
import org.chizheng.core.shared.Seams;
import org.chizheng.core.store.HomeNotes;

/** The desk of the person who signed in: the sections of this kind of office, the lock, the hand-over. */
final class OfficeDesk {
    /** Long enough to explain a form to somebody, short enough that an empty chair is not an open register. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Session session;
    private final HomeAccess access;
    private final StartFlow start;
    private final Optional<PracticeDesk> practising;
    private final ShellModel model;
    private final ShellView view;
    private IdleWatch watch;

    OfficeDesk(Session session, HomeAccess access, StartFlow start, Optional<PracticeDesk> practising) {
        this.session = session;
        this.access = access;
        this.start = start;
        this.practising = practising;
        Sections sections = new Sections(session);
        TrafficSections traffic = new TrafficSections(
                session, access.traffic(), practising.map(PracticeDesk::traffic).orElse(null));
        DeskSections desk = new DeskSections(
                session, access.traffic(), practising.map(PracticeDesk::imports).orElse(null));
        List<Destination> pages = new ArrayList<>(List.of(desk.today()));
        if (session.isBureau()) {
            pages.addAll(traffic.destinations());
            pages.addAll(desk.conflict());
        }
        pages.addAll(sections.destinations());
        pages.add(desk.print());
        if (!session.isBureau()) {
            pages.addAll(traffic.destinations());
        }
        pages.add(desk.policy());
        CareSections care = new CareSections(session, this::readBackup);
        List<Destination> beside = new ArrayList<>(desk.beside());
        beside.addAll(care.destinations());
        this.model = new ShellModel(session.tasks(), sections.search(), pages, beside);
        sections.follow(model);
        traffic.follow(model);
        desk.follow(model);
        model.office().set(session.officeName());
        model.person().set(session.actor().name());
        model.practiceDate().set(session.practiceDay());
        this.view = new ShellView(
                model,
                menu(),
                practising.stream().map(more -> more.crossing(session)).toArray(Node[]::new));
        session.onChange(Set.of(), this::saved);
        readBackup();
        view.sceneProperty().subscribe(this::shown);
    }

    ShellView view() {
        return view;
    }

    /** Another desk takes its place. */
    void leave() {
        if (watch != null) {
            watch.stop();
        }
    }

    private List<MenuItem> menu() {
        List<MenuItem> items = new ArrayList<>();
        if (practising.isEmpty()) {
            items.add(key(Buttons.item(Texts.of("desk.lock"), this::lock), KeyCombination.CONTROL_DOWN));
            items.add(key(
                    Buttons.item(Texts.of("desk.hand-over"), this::handOver),
                    KeyCombination.CONTROL_DOWN,
                    KeyCombination.SHIFT_DOWN));
            items.add(Buttons.item(Texts.of("accounts.title"), () -> model.go(CareSections.ACCOUNTS)));
        }
        items.addAll(List.of(
                Buttons.item(Texts.of("backup.title"), () -> model.go(CareSections.BACKUP)),
                Buttons.item(Texts.of("desk.large-type"), this::toggleType)));
        if (CareSections.readsAudit(session)) {
            items.add(1, Buttons.item(Texts.of("audit.title"), () -> model.go(CareSections.AUDIT)));
        }
        practising.ifPresent(more -> items.addAll(more.menu()));
        return items;
    }

    private void shown(Scene scene) {
        if (scene == null) {
            return;
        }
        access.dayCheck().afterPaint();
        if (watch != null) {
            return;
        }
        if (practising.isEmpty()) {
            watch = new IdleWatch(scene, PATIENCE, this::lock);
        }
        access.search().afterPaint();
        session.read(
                progress -> access.memory().largeType(),
                large -> model.largeType().set(large),
                refusal -> {});
    }

    private void toggleType() {
        boolean large = !model.largeType().get();
        model.largeType().set(large);
        session.read(
                progress -> {
                    access.memory().largeType(large);
                    return large;
                },
                kept -> {},
                refusal -> {});
    }

    /** L with these: shown in the menu and answered everywhere in the window. */
    private static MenuItem key(MenuItem item, KeyCombination.Modifier... with) {
        item.setAccelerator(new KeyCodeCombination(KeyCode.L, with));
        return item;
    }

    private void lock() {
        start.lock(person(), other -> start.open());
    }

    private void handOver() {
        start.handOver(person(), other -> start.open());
    }

    private Account person() {
        return new Account(
                session.actor().user(),
                session.actor().name(),
                Role.of(session.actor().role()).label());
    }

    private void saved() {
        model.status()
                .savedAt()
                .set(TIME.format(session.core().seams().instant().atZone(Seams.ZONE)));
    }

    private void readBackup() {
        session.read(progress -> session.core().backup().last(), this::showBackup, refusal -> {});
    }

    private void showBackup(Optional<HomeNotes.Kept> last) {
        model.status()
                .backup()
                .set(last.map(kept -> BackupWords.when(kept, session.today())).orElse(""));
        model.status()
                .backupLate()
                .set(last.map(kept -> BackupWords.late(kept, session.today())).orElse(true));
    }
}
