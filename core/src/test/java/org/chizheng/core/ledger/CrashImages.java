package org.chizheng.core.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What a power cut after the first n recorded events may leave on the disk. */
final class CrashImages {
    private static final int BLOCK = 512;

    private final List<FaultDisk.Event> events;
    private final Path root;

    CrashImages(List<FaultDisk.Event> events, Path root) {
        this.events = events;
        this.root = root;
    }

    /** File contents by path. */
    record Image(String name, Map<Path, byte[]> files) {}

    /** Everything written had reached the disk; nothing that was not forced had; the last write torn; blocks by chance. */
    List<Image> after(int count, int chances) {
        List<Image> images = new ArrayList<>();
        images.add(image("all of " + count, count, (event, index) -> event.bytes()));
        images.add(image("forced of " + count, count, (event, index) -> null));
        FaultDisk.Event last = count == 0 ? null : events.get(count - 1);
        if (last != null && last.what() == FaultDisk.What.WRITE) {
            for (int cut : new int[] {1, 64, 512, last.bytes().length / 2, last.bytes().length - 1}) {
                if (cut < last.bytes().length) {
                    images.add(image(
                            "torn at " + cut + " of " + count,
                            count,
                            (event, index) -> index == count - 1 ? Arrays.copyOf(event.bytes(), cut) : event.bytes()));
                }
            }
        }
        for (int seed = 0; seed < chances; seed++) {
            Random chance = new Random(31L * count + seed);
            images.add(image("chance " + seed + " of " + count, count, (event, index) -> someBlocks(event, chance)));
        }
        return images;
    }

    /** What of an unforced write stands on the disk; null for nothing. */
    private interface Survival {
        byte[] of(FaultDisk.Event write, int index);
    }

    private static byte[] someBlocks(FaultDisk.Event write, Random chance) {
        byte[] left = write.bytes().clone();
        int written = 0;
        for (int at = 0; at < left.length; at += BLOCK) {
            int end = Math.min(left.length, at + BLOCK);
            if (chance.nextBoolean()) {
                written = end;
            } else {
                Arrays.fill(left, at, end, (byte) 0);
            }
        }
        return Arrays.copyOf(left, written);
    }

    private Image image(String name, int count, Survival survival) {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            FaultDisk.Event event = events.get(i);
            switch (event.what()) {
                case REPLACE -> files.put(event.file(), event.bytes());
                case DELETE -> files.remove(event.file());
                case TRUNCATE -> {
                    if (forcedLater(i, count) || survival.of(mark(event), i) != null) {
                        files.compute(
                                event.file(),
                                (file, bytes) -> Arrays.copyOf(bytes == null ? new byte[0] : bytes, (int) event.at()));
                    }
                }
                case WRITE -> {
                    byte[] left = forcedLater(i, count) ? event.bytes() : survival.of(event, i);
                    if (left != null) {
                        files.compute(event.file(), (file, bytes) -> over(bytes, (int) event.at(), left));
                    }
                }
                default -> {
                    // A force changes nothing by itself.
                }
            }
        }
        return new Image(name, files);
    }

    private static FaultDisk.Event mark(FaultDisk.Event cut) {
        return new FaultDisk.Event(cut.what(), cut.file(), cut.at(), new byte[1]);
    }

    private boolean forcedLater(int index, int count) {
        Path file = events.get(index).file();
        for (int i = index + 1; i < count; i++) {
            if (events.get(i).what() == FaultDisk.What.FORCE
                    && events.get(i).file().equals(file)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] over(byte[] bytes, int at, byte[] written) {
        byte[] before = bytes == null ? new byte[0] : bytes;
        byte[] after = Arrays.copyOf(before, Math.max(before.length, at + written.length));
        System.arraycopy(written, 0, after, at, written.length);
        return after;
    }

    /** Lays an image out in a folder of its own. */
    void lay(Image image, Path folder) throws IOException {
        for (Map.Entry<Path, byte[]> file : image.files().entrySet()) {
            Path target = folder.resolve(root.relativize(file.getKey()).toString());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
    }
}
