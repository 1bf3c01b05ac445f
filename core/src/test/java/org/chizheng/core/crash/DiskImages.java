package org.chizheng.core.crash;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.chizheng.core.crash.Step.What;

/**
 * What a power cut after the first n steps may leave on the disk. A step is certain once its file (or, for a name, its
 * folder) was forced after it; every other one may be there, not there, or there by half, whatever became of the rest.
 */
public final class DiskImages {
    private static final int ALL_SUBSETS_UP_TO = 8;
    private static final byte[] NOTHING = {};

    private final Trace trace;
    private final List<Step> steps;
    private final int[] inodes;
    private final int[] certainAt;
    private final Map<Path, Integer> baseNames = new HashMap<>();
    private final Map<Integer, byte[]> baseData = new HashMap<>();

    /**
     * How many images of each kind to make of one point.
     *
     * @param subsets of the uncertain steps, where there are too many to take all; every other one loses only of the last
     *     eight, for the earlier ones have mostly reached the disk by themselves
     * @param blocks images in which blocks of uncertain writes are missing
     * @param cuts of the last write
     */
    public record Depth(int subsets, int blocks, int cuts) {
        /** What a killed process leaves, and nothing else. */
        public static final Depth NONE = new Depth(0, 0, 0);

        public static final Depth SLICE = new Depth(3, 1, 3);
        public static final Depth WHOLE = new Depth(50, 12, 24);

        private int allSubsetsUpTo() {
            return subsets < WHOLE.subsets ? 2 : ALL_SUBSETS_UP_TO;
        }
    }

    /** What of an uncertain step is there; null for nothing of it. */
    @FunctionalInterface
    private interface Survival {
        Step of(int index, Step step);
    }

    public DiskImages(Trace trace) {
        this.trace = trace;
        this.steps = trace.steps();
        this.inodes = new int[steps.size()];
        this.certainAt = new int[steps.size()];
        nameInodes();
        for (int i = 0; i < steps.size(); i++) {
            certainAt[i] = certain(i);
        }
    }

    private void nameInodes() {
        int next = 1;
        for (Map.Entry<Path, byte[]> file : trace.base().entrySet()) {
            baseNames.put(file.getKey(), next);
            baseData.put(next++, file.getValue());
        }
        Map<Path, Integer> names = new HashMap<>(baseNames);
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.what() == What.MAKE) {
                names.put(step.file(), next++);
            }
            inodes[i] = step.file() == null ? 0 : names.getOrDefault(step.file(), 0);
            if (step.what() == What.RENAME) {
                rename(names, step, inodes[i]);
            } else if (step.what() == What.DELETE) {
                names.remove(step.file());
            }
        }
    }

    /** A folder has no number of its own here: all that it holds is renamed. */
    private static void rename(Map<Path, Integer> names, Step step, int inode) {
        if (inode != 0) {
            names.remove(step.file(), inode);
            names.put(step.to(), inode);
            return;
        }
        for (Path name : List.copyOf(names.keySet())) {
            if (name.startsWith(step.file())) {
                names.put(step.to().resolve(step.file().relativize(name)), names.remove(name));
            }
        }
    }

    private int certain(int index) {
        Step step = steps.get(index);
        Path folder = step.names() ? (step.to() == null ? step.file() : step.to()).getParent() : null;
        for (int i = index + 1; i < steps.size(); i++) {
            Step later = steps.get(i);
            boolean forced = step.contents()
                    ? later.what() == What.FORCE && inodes[i] == inodes[index]
                    : later.what() == What.FORCE_FOLDER && later.file().equals(folder);
            if (forced) {
                return i + 1;
            }
        }
        return Integer.MAX_VALUE;
    }

    /** Every image of every point, each only once. */
    public void each(Depth depth, Consumer<Image> use) {
        each(depth, 0, 1, use);
    }

    /** As {@link #each(Depth, Consumer)}, of every n-th point from one on. */
    public void each(Depth depth, int from, int apart, Consumer<Image> use) {
        Set<String> seen = new HashSet<>();
        for (int count = from; count <= steps.size(); count += apart) {
            long said = trace.said(count, Object.class).size();
            for (Image image : after(count, depth)) {
                if (seen.add(said + image.sum())) {
                    use.accept(image);
                }
            }
        }
    }

    /** All that may be left by a cut after {@code count} steps. */
    public List<Image> after(int count, Depth depth) {
        List<Image> images = new ArrayList<>();
        images.add(image("prefix", "all of " + count, count, (index, step) -> step));
        if (depth.equals(Depth.NONE)) {
            return images;
        }
        images.add(forced(count));
        tear(images, count, depth.cuts());
        List<Integer> open = open(count);
        if (open.size() > 1 && open.size() <= depth.allSubsetsUpTo()) {
            for (int mask = 1; mask < (1 << open.size()) - 1; mask++) {
                int chosen = mask;
                images.add(image("subset", "subset " + mask + " of " + count, count, (index, step) -> {
                    boolean there = (chosen >> open.indexOf(index) & 1) == 1;
                    return there ? step : null;
                }));
            }
        } else if (open.size() > 1) {
            for (int seed = 0; seed < depth.subsets(); seed++) {
                Random chance = new Random(31L * count + seed);
                int from = seed % 2 == 0 ? open.get(Math.max(0, open.size() - ALL_SUBSETS_UP_TO)) : 0;
                images.add(image(
                        "subset",
                        "chance " + seed + " of " + count,
                        count,
                        (index, step) -> index < from || chance.nextBoolean() ? step : null));
            }
        }
        for (int seed = 0; seed < (open.isEmpty() ? 0 : depth.blocks()); seed++) {
            int block = seed % 2 == 0 ? 512 : 4096;
            Random chance = new Random(37L * count + seed);
            images.add(image(
                    "blocks",
                    "blocks " + seed + " of " + count,
                    count,
                    (index, step) -> step.what() == What.WRITE
                            ? step.with(someBlocks(step.bytes(), block, chance))
                            : chance.nextBoolean() ? step : null));
        }
        return images;
    }

    /** Nothing is there but what was forced. */
    public Image forced(int count) {
        return image("forced", "forced of " + count, count, (index, step) -> null);
    }

    private List<Integer> open(int count) {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Step step = steps.get(i);
            if ((step.names() || step.contents()) && certainAt[i] > count) {
                open.add(i);
            }
        }
        return open;
    }

    /** The last write is there by part: at its edges, and at every border of a block of 512 and of 4096 bytes. */
    private void tear(List<Image> images, int count, int most) {
        Step last = count == 0 ? null : steps.get(count - 1);
        if (most == 0 || last == null || last.what() != What.WRITE) {
            return;
        }
        int length = last.bytes().length;
        TreeSet<Integer> cuts = new TreeSet<>();
        for (int cut = 512; cut < length; cut += length > 1 << 16 ? 4096 : 512) {
            cuts.add(cut - (int) (last.at() % 512));
        }
        cuts.addAll(List.of(64, length / 2));
        cuts.removeIf(cut -> cut <= 1 || cut >= length - 1);
        List<Integer> chosen = new ArrayList<>(cuts);
        int apart = Math.max(1, (chosen.size() + most - 1) / most);
        Set<Integer> all = new TreeSet<>();
        for (int i = 0; i < chosen.size(); i += apart) {
            all.add(chosen.get(i));
        }
        if (length > 1) {
            all.addAll(List.of(1, length - 1));
        }
        for (int cut : all) {
            images.add(image(
                    "torn",
                    "torn at " + cut + " of " + count,
                    count,
                    (index, step) -> index == count - 1 ? step.with(Arrays.copyOf(step.bytes(), cut)) : step));
        }
    }

    private static byte[] someBlocks(byte[] bytes, int block, Random chance) {
        byte[] left = bytes.clone();
        int written = 0;
        for (int at = 0; at < left.length; at += block) {
            int end = Math.min(left.length, at + block);
            if (chance.nextBoolean()) {
                written = end;
            } else {
                Arrays.fill(left, at, end, (byte) 0);
            }
        }
        return Arrays.copyOf(left, written);
    }

    private Image image(String kind, String name, int count, Survival survival) {
        Map<Path, Integer> names = new HashMap<>(baseNames);
        Map<Integer, Content> data = new HashMap<>();
        Set<Path> folders = new HashSet<>(trace.folders());
        for (int i = 0; i < count; i++) {
            Step step = steps.get(i);
            boolean changes = step.names() || step.contents();
            Step there = changes && certainAt[i] > count ? survival.of(i, step) : step;
            if (there != null) {
                byte[] before = baseData.getOrDefault(inodes[i], NOTHING);
                Content content = there.contents() ? data.computeIfAbsent(inodes[i], any -> new Content(before)) : null;
                take(there, inodes[i], names, content, folders);
            }
        }
        Map<Path, byte[]> files = new LinkedHashMap<>();
        for (Map.Entry<Path, Integer> file : names.entrySet()) {
            if (reachable(file.getKey().getParent(), folders)) {
                Content changed = data.get(file.getValue());
                byte[] was = baseData.getOrDefault(file.getValue(), NOTHING);
                files.put(file.getKey(), changed == null ? was : changed.bytes());
            }
        }
        folders.removeIf(folder -> !reachable(folder, folders));
        return new Image(kind, name, count, files, Set.copyOf(folders));
    }

    private boolean reachable(Path folder, Set<Path> folders) {
        for (Path at = folder; !at.equals(trace.root()); at = at.getParent()) {
            if (!folders.contains(at)) {
                return false;
            }
        }
        return true;
    }

    private static void take(Step step, int inode, Map<Path, Integer> names, Content content, Set<Path> folders) {
        switch (step.what()) {
            case MAKE -> names.put(step.file(), inode);
            case DELETE -> names.remove(step.file());
            case FOLDER -> folders.add(step.file());
            case CUT -> content.cut((int) step.at());
            case WRITE -> content.write((int) step.at(), step.bytes());
            case RENAME -> {
                rename(names, step, inode);
                if (inode == 0) {
                    renameFolders(folders, step);
                }
            }
            default -> {
                // A force changes nothing by itself, a word neither.
            }
        }
    }

    private static void renameFolders(Set<Path> folders, Step step) {
        for (Path folder : List.copyOf(folders)) {
            if (folder.startsWith(step.file())) {
                folders.remove(folder);
                folders.add(step.to().resolve(step.file().relativize(folder)));
            }
        }
    }

    /** A file while its writes are done over again. */
    private static final class Content {
        private byte[] bytes;
        private int size;

        Content(byte[] before) {
            bytes = before.clone();
            size = before.length;
        }

        void write(int at, byte[] written) {
            reserve(at + written.length);
            System.arraycopy(written, 0, bytes, at, written.length);
            size = Math.max(size, at + written.length);
        }

        /** What is cut off reads as zeros when the file grows over it again. */
        void cut(int to) {
            reserve(to);
            Arrays.fill(bytes, Math.min(to, size), bytes.length, (byte) 0);
            size = to;
        }

        private void reserve(int length) {
            if (length > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(length, 2 * bytes.length));
            }
        }

        byte[] bytes() {
            return Arrays.copyOf(bytes, size);
        }
    }
}
