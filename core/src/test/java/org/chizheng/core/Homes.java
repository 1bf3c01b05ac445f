package org.chizheng.core;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chizheng.core.seal.KeySlots;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.core.shared.Seams;
import org.chizheng.core.store.HomeFolder;

/** Data folders for tests: made, opened and closed in one line each. */
public final class Homes {
    public static final String PASSWORD = "hao-ji-de-kou-ling";
    public static final String YUEYANG = "141025100";
    public static final String JIUXIAN = "141025103";
    public static final String BUREAU = "141025-01";

    private Homes() {}

    public static Core.Environment environment(Seams seams) {
        return environment(seams, new RealDisk());
    }

    public static Core.Environment environment(Seams seams, Disk disk) {
        return new Core.Environment(seams, disk, Extension.NONE);
    }

    /**
     * Makes a real home, but for one thing: its keys are stretched as little as a practice home's. With the full rounds
     * six sevenths of the time of a test home went there.
     */
    public static void make(Path folder, String role, String unit, Core.Environment environment) {
        HomeFolder home = new HomeFolder(folder);
        KeySlots slots = KeySlots.practice(home.slots(), environment.disk(), environment.seams());
        Core.init(home, new Core.Setup(role, unit, "李梅", null), PASSWORD.toCharArray(), slots, environment);
    }

    /** {@link #make Makes} a home and opens it for its first user. */
    public static Core fresh(Path folder, String role, String unit, Core.Environment environment) {
        make(folder, role, unit, environment);
        return open(folder, environment);
    }

    public static Core township(Path folder, long seed) {
        return fresh(folder, "township", YUEYANG, environment(new SeededSeams(seed)));
    }

    public static Core open(Path folder, Core.Environment environment) {
        return Core.open(new HomeFolder(folder), "李梅", PASSWORD.toCharArray(), environment);
    }

    /** Field values in the order given: name, value, name, value. */
    public static Map<String, Object> values(Object... pairs) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], pairs[i + 1]);
        }
        return values;
    }
}
