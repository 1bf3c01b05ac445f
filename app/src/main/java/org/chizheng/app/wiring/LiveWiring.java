package org.chizheng.app.wiring;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import org.chizheng.app.Wiring;
import org.chizheng.app.start.Doors;
import org.chizheng.app.start.StartFlow;
import org.chizheng.app.ui.task.Tasks;
import org.chizheng.core.Core;
import org.chizheng.core.store.HomeFolder;

/** The window on a real data folder. */
public final class LiveWiring implements Wiring {
    private final Path home;
    private final Core.Environment environment;
    private final Optional<PracticeCounty> practice;
    private HomeAccess access;
    private OfficeDesk desk;

    /** @param home the data folder; made by the wizard when it is not there */
    public LiveWiring(Path home, Core.Environment environment, Optional<PracticeCounty> practice) {
        this.home = home;
        this.environment = environment;
        this.practice = practice;
    }

    @Override
    public Doors doors(Tasks tasks) {
        access = new HomeAccess(new HomeFolder(home), environment, tasks);
        return new LiveDoors(access, new NewHome(access, practice));
    }

    @Override
    public Node desk(Tasks tasks, StartFlow start) {
        if (desk != null) {
            desk.leave();
        }
        Optional<PracticeDesk> practising = practice.filter(county -> county.holds(access.folder()))
                .map(county -> new PracticeDesk(county, access, new HomeFolder(home), start));
        desk = new OfficeDesk(access.session().orElseThrow(), access, start, practising);
        return desk.view();
    }

    @Override
    public void close() {
        if (access != null) {
            access.close();
        }
    }
}
