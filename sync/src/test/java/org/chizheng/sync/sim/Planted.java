package org.chizheng.sync.sim;

import org.chizheng.core.PlantedSwitch;

/**
 * One bug to be found: a piece of production source that reads otherwise while the bug is on. It is compiled in memory
 * and loaded beside the real program, which knows nothing of it.
 *
 * @param name what the bug is
 * @param type name of the class without {@code org.chizheng.}
 * @param place text that stands exactly once in its source, the part that changes between « and »
 * @param reads what stands there while the bug is on
 * @param layer which layer has to find it
 * @param within the most seeds that may pass before it is found
 */
record Planted(String name, String type, String place, String reads, Layer layer, int within) {
    /** The two layers of the simulation. */
    enum Layer {
        FAST,
        STORE
    }

    private String context() {
        return place.replace("«", "").replace("»", "");
    }

    private String was() {
        return place.substring(place.indexOf('«') + 1, place.indexOf('»'));
    }

    /** Whether the source still reads as it did; a bug whose place is gone is to be planted anew. */
    boolean hasPlace(String source) {
        int at = source.indexOf(context());
        return at >= 0 && source.indexOf(context(), at + 1) < 0;
    }

    /** @throws IllegalStateException when the text does not stand there exactly once: the bug is to be planted anew */
    int at(String source) {
        if (!hasPlace(source)) {
            throw new IllegalStateException(
                    "the bug \"" + name + "\" has no place in " + type + " any more, or several");
        }
        return source.indexOf(context()) + place.indexOf('«');
    }

    /** A statement becomes a choice of two statements, an expression one of two expressions. */
    String plantedIn(String source, int number) {
        int at = at(source);
        String on = PlantedSwitch.class.getName() + ".on(" + number + ")";
        String text = was().endsWith(";")
                ? "if (" + on + ") {" + reads + "} else {" + was() + "}"
                : "(" + on + " ? " + reads + " : " + was() + ")";
        return source.substring(0, at) + text + source.substring(at + was().length());
    }

    @Override
    public String toString() {
        return name;
    }
}
