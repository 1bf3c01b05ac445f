package org.chizheng.app.wiring;

import java.util.List;
import javafx.scene.Node;
import org.chizheng.app.records.Session;
import org.chizheng.app.records.certificate.CertificatesModel;
import org.chizheng.app.records.certificate.CertificatesView;
import org.chizheng.app.records.person.PeopleModel;
import org.chizheng.app.records.person.PeopleView;
import org.chizheng.app.records.training.ClassesModel;
import org.chizheng.app.records.training.ClassesView;
import org.chizheng.app.shell.Destination;
import org.chizheng.app.shell.SearchSource;
import org.chizheng.app.shell.ShellModel;
import org.chizheng.app.ui.Texts;
import org.kordamp.ikonli.feather.Feather;

/** The sections that every desk has, as lines of the navigation. */
final class Sections {
    private final Session session;
    private ShellModel shell;

    Sections(Session session) {
        this.session = session;
    }

    List<Destination> destinations() {
        return List.of(
                Destination.of("people", Texts.of("people.title"), Feather.USERS, this::people),
                Destination.of("classes", Texts.of("classes.title"), Feather.BOOK_OPEN, this::classes),
                Destination.of("certificates", Texts.of("certificates.title"), Feather.AWARD, this::certificates));
    }

    SearchSource search() {
        return new RecordSearch(session);
    }

    /** The shell that the pages lead through; given before the first page is made. */
    void follow(ShellModel model) {
        shell = model;
    }

    private void go(String destination, String key) {
        shell.go(destination, key);
    }

    private Node people() {
        PeopleView view = new PeopleView(new PeopleModel(session), this::go);
        Wishes.meet(session, shell, "people", view::open);
        return view.page();
    }

    private Node classes() {
        ClassesView view = new ClassesView(new ClassesModel(session), this::go);
        Wishes.meet(session, shell, "classes", view::open);
        return view.stack();
    }

    private Node certificates() {
        CertificatesView view = new CertificatesView(new CertificatesModel(session), this::go);
        Wishes.meet(session, shell, "certificates", view::open);
        return view.page();
    }
}
