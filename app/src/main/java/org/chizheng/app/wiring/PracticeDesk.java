package org.chizheng.app.wiring;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import org.chizheng.app.records.Session;
import org.chizheng.app.start.StartFlow;
import org.chizheng.app.traffic.Places;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.store.HomeFolder;

/**
 * What a desk of the practice county has besides: the way to the other office, the way out, and a folder that stands for
 * the stick, so that sending, receiving and reading the receipt are a click each. It has no lock: nobody was told a
 * password, and there is nothing to guard.
 */
final class PracticeDesk {
    private final PracticeCounty county;
    private final HomeAccess access;
    private final HomeFolder own;
    private final StartFlow start;

    /** @param own the folder of this PC's real office, there or not yet */
    PracticeDesk(PracticeCounty county, HomeAccess access, HomeFolder own, StartFlow start) {
        this.county = county;
        this.access = access;
        this.own = own;
        this.start = start;
    }

    /** 换到县人社局, 换到岳阳镇. */
    Node crossing(Session session) {
        String there = session.isBureau() ? Texts.of("practice.to-township") : Texts.of("practice.to-bureau");
        return Buttons.plain(there, () -> start.change(() -> county.cross(access)));
    }

    List<MenuItem> menu() {
        return List.of(
                Buttons.item(Texts.of("practice.leave"), () -> start.restart(() -> access.turnTo(own))),
                Buttons.item(
                        Texts.of("practice.again"),
                        () -> start.restart(() -> {
                            access.turnTo(own);
                            county.forget();
                        })));
    }

    /** Every question for a stick is answered with the folder of the county. */
    Places traffic() {
        return new Given(county.stick(), List.of(county.stick()));
    }

    /** The files of schools are the two rosters to try. */
    Places imports() {
        return new Given(county.stick(), county.samples());
    }

    private record Given(Path folder, List<Path> files) implements Places {
        @Override
        public Optional<Path> folder(String title) {
            return Optional.of(folder);
        }

        @Override
        public List<Path> files(String title) {
            return files;
        }

        @Override
        public Optional<Path> save(String title, String name) {
            return Optional.of(folder.resolve(name));
        }
    }
}
