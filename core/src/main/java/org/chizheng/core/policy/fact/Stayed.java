package org.chizheng.core.policy.fact;

import java.util.List;

/**
 * The trained of a year without those who left in the middle. How many left is a number that somebody states; where all
 * who were trained also finished, nobody did. What is not stated leaves the result between two values.
 *
 * @param trained name of the fact, as the others
 * @param finished null where no document asks for it
 * @param employed null where no document asks for it
 */
record Stayed(String trained, String left, String finished, String employed, String employedOfLeft) {
    static final String LEFT = "退班";
    static final Stayed LAST_YEAR = new Stayed("上年培训人数", "上年退班人数", "上年结业人数", "上年就业人数", "上年退班就业人数");
    static final Stayed NO_STAFF = new Stayed("上年非职工培训人数", "上年非职工退班人数", null, "上年非职工就业人数", "上年非职工退班就业人数");
    static final Stayed THIS_YEAR = new Stayed("今年培训人数", "今年退班人数", null, null, null);

    /** Beyond any class; keeps shares in hundredths of a percent within a long. */
    private static final long MANY = 1_000_000_000L;

    List<String> trainedInputs() {
        return finished == null ? List.of(trained, left) : List.of(trained, left, finished);
    }

    List<String> employedInputs() {
        return finished == null
                ? List.of(trained, left, employed, employedOfLeft)
                : List.of(trained, left, finished, employed, employedOfLeft);
    }

    Worked trained(Scene scene) {
        if (scene.value(trained).isEmpty()) {
            return between(0, MANY, trained);
        }
        long all = number(scene, trained);
        long most = mostWhoLeft(scene);
        return scene.value(left).isPresent() || most == 0 ? exact(all - most) : between(all - most, all, left);
    }

    Worked employed(Scene scene) {
        if (scene.value(employed).isEmpty()) {
            return between(0, MANY, employed);
        }
        long all = number(scene, employed);
        if (scene.value(employedOfLeft).isPresent()) {
            return exact(all - number(scene, employedOfLeft));
        }
        long most = scene.value(trained).isEmpty() ? MANY : mostWhoLeft(scene);
        return most == 0
                ? exact(all)
                : between(Math.max(0, all - most), all, scene.value(left).isEmpty() ? left : employedOfLeft);
    }

    private long mostWhoLeft(Scene scene) {
        if (scene.value(left).isPresent()) {
            return number(scene, left);
        }
        boolean told = finished != null && scene.value(finished).isPresent();
        return number(scene, trained) - (told ? number(scene, finished) : 0);
    }

    private static long number(Scene scene, String name) {
        return scene.value(name).orElseThrow().number();
    }

    private static Worked exact(long count) {
        return Worked.of(Value.of(FactKind.COUNT, count));
    }

    private static Worked between(long least, long most, String missing) {
        return new Worked(Value.of(FactKind.COUNT, least), Value.of(FactKind.COUNT, most), missing);
    }
}
