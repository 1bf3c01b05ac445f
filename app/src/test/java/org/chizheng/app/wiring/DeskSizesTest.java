package org.chizheng.app.wiring;

import java.util.List;
import org.chizheng.app.desks.Arrivals;
import org.chizheng.app.records.Register;
import org.chizheng.app.ui.Look;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.junit.jupiter.api.Test;

/** Every page on the small screens: 1366×768 at 125 %, and in 大字. {@code picture} fails on words that are cut. */
class DeskSizesTest extends DeskScreenTest {
    private static final double WIDTH_125 = 1093;
    private static final double HEIGHT_125 = 614;

    private static void fill(Core core) {
        Arrivals.person(core, "欧阳春梅", Register.number("19680518", 981));
        Arrivals.person(core, "李秀英", Register.number("19870321", 982));
        classOfTomorrow(core);
    }

    private void small(String desk, List<String> entries) {
        for (String entry : entries) {
            go(entry);
            picture("desk-125-" + desk + "-" + entry);
        }
    }

    /** The first page stands there already when the type grows. */
    private void large(String desk, List<String> entries) {
        go("people");
        run(() -> Look.setLarge(stage.getScene(), true));
        picture("desk-large-" + desk + "-switched");
        for (String entry : entries) {
            go(entry);
            picture("desk-large-" + desk + "-" + entry);
        }
    }

    @Test
    void townshipAt125PercentCutsNothing() {
        enter(WIDTH_125, HEIGHT_125, "township", Homes.YUEYANG, DeskSizesTest::fill);
        small("township", TOWNSHIP);
    }

    @Test
    void bureauAt125PercentCutsNothing() {
        enter(WIDTH_125, HEIGHT_125, "bureau", Homes.BUREAU, DeskSizesTest::fill);
        small("bureau", BUREAU);
    }

    @Test
    void townshipInLargeTypeCutsNothing() {
        enter("township", Homes.YUEYANG, DeskSizesTest::fill);
        large("township", TOWNSHIP);
    }

    @Test
    void bureauInLargeTypeCutsNothing() {
        enter("bureau", Homes.BUREAU, DeskSizesTest::fill);
        large("bureau", BUREAU);
    }
}
