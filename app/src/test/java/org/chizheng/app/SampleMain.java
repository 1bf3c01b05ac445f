package org.chizheng.app;

import javafx.scene.Node;
import org.chizheng.app.shell.SampleDesk;
import org.chizheng.app.start.Doors;
import org.chizheng.app.start.PaperDoors;
import org.chizheng.app.start.StartFlow;
import org.chizheng.app.ui.task.Tasks;

/** The real window with made-up people, to look at it by hand: run this class with the test class path. */
public final class SampleMain {
    private SampleMain() {}

    public static void main(String... args) {
        PaperDoors doors = new PaperDoors();
        if (args.length > 0) {
            doors.opening = Doors.Opening.valueOf(args[0]);
        }
        Desk.open(new Wiring() {
            @Override
            public Doors doors(Tasks tasks) {
                return doors;
            }

            @Override
            public Node desk(Tasks tasks, StartFlow start) {
                SampleDesk desk = new SampleDesk(tasks);
                Node view = desk.view();
                desk.model.go("people");
                tasks.read(progress -> SampleDesk.persons(60), desk.people::show, refusal -> {});
                return view;
            }

            @Override
            public void close() {}
        });
    }
}
