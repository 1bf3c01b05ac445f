package org.chizheng.sync.transport.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chizheng.core.attachment.SealedFiles;
import org.chizheng.core.seal.Hash;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.batch.json.Limits;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.transport.DownName;
import org.chizheng.sync.transport.Parcel;
import org.chizheng.sync.transport.UpName;

/**
 * The tree {@code HRBSYNC/v1} in a folder, on either side of the journey:
 *
 * <pre>
 * up/&lt;office&gt;/&lt;dev16&gt;/&lt;chain16&gt;/&lt;first&gt;-&lt;last&gt;.hrb
 * down/&lt;dev16&gt;/&lt;epoch16&gt;/&lt;first&gt;-&lt;last&gt;.hrb
 * roster/&lt;epoch16&gt;/&lt;version&gt;-&lt;version&gt;.hrb
 * head/&lt;dev16&gt;.head
 * blob/&lt;2&gt;/&lt;sha-256&gt;.blob    files of attachments, sealed
 * want/&lt;dev16&gt;.want    names of those that a device lacks
 * </pre>
 *
 * Names are digits, {@code a-f} and hyphens, which every file system takes and no device name of Windows matches. Two
 * different files of one name both stay: the later one gets eight digits of its digest into its name.
 */
public final class Stick {
    static final Pattern OFFICE = Pattern.compile("[0-9]{4,20}(-[0-9]{1,4})?");
    static final Pattern SHORT_ID = Pattern.compile("[0-9a-f]{16}");
    static final Pattern FILE = Pattern.compile("([0-9]{1,16})-([0-9]{1,16})(-[0-9a-f]{8})?\\.hrb");

    /** Names in one device's word of what it lacks. */
    private static final int MOST_WANTED = 2_000;

    private final Path tree;
    private final Path folder;
    private final Disk disk;

    /** @param folder the stick's root, or any folder; only {@code HRBSYNC} in it is looked at */
    public Stick(Path folder, Disk disk) {
        this.folder = folder;
        this.tree = folder.resolve("HRBSYNC").resolve("v1");
        this.disk = disk;
    }

    /**
     * Writes one upward file: beside its place, forced, renamed, opened again and compared. Only then does it return.
     *
     * @param office unit code of the sending office
     * @throws Refusal {@code stick.write} or {@code stick.compare}; the caller still has the file
     */
    public Path put(String office, UpName name, byte[] file) {
        if (!OFFICE.matcher(office).matches()) {
            throw new IllegalArgumentException("not the code of an office");
        }
        return put(List.of("up", office, shortId(name.dev()), shortId(name.chain())), name.first(), name.last(), file);
    }

    /** Writes one downlink file, as {@link #put(String, UpName, byte[])}. */
    public Path put(DownName name, byte[] file) {
        return put(List.of("down", shortId(name.dev()), shortId(name.epoch())), name.first(), name.last(), file);
    }

    /** Writes one version of a bureau's roster, as {@link #put(String, UpName, byte[])}. */
    public Path putRoster(Id epoch, long version, byte[] file) {
        return put(List.of("roster", shortId(epoch)), version, version, file);
    }

    /** Every version of a bureau's roster that lies here beyond {@code after}, by number. As {@link #uplink} otherwise. */
    public List<Parcel> rosters(Id epoch, long after) {
        String known = "/" + shortId(epoch) + "/";
        return new StickWalk(folder)
                .list(List.of("HRBSYNC", "v1", "roster"), List.of(SHORT_ID)).parcels().stream()
                        .filter(parcel -> parcel.name().contains(known))
                        .filter(parcel -> StickWalk.number(
                                        parcel.name().substring(parcel.name().lastIndexOf('/') + 1), 1)
                                > after)
                        .toList();
    }

    /**
     * Everything that offices left here, by office, device, chain and number.
     *
     * @throws Refusal {@code stick.too-many}, {@code stick.too-large} or {@code stick.read}
     */
    public Listing uplink() {
        return new StickWalk(folder).list(List.of("HRBSYNC", "v1", "up"), List.of(OFFICE, SHORT_ID, SHORT_ID));
    }

    /** Everything that the bureau left here for one device, by epoch and number. As {@link #uplink} otherwise. */
    public Listing downlink(Id dev) {
        return new StickWalk(folder).list(List.of("HRBSYNC", "v1", "down", shortId(dev)), List.of(SHORT_ID));
    }

    /**
     * Keeps how far a device's chain stood when it last wrote here; an older one is written over.
     *
     * @param mark signed by the device
     */
    public void putHead(Id dev, byte[] mark) {
        try {
            disk.replace(place(List.of("head")).resolve(shortId(dev) + ".head"), mark);
        } catch (IOException e) {
            throw notWritten(e);
        }
    }

    /** The folder of these levels, made where it is missing; nothing on the way is a link. */
    private Path place(List<String> levels) throws IOException {
        Path place = tree;
        StickWalk.requireNoLink(folder.resolve("HRBSYNC"));
        StickWalk.requireNoLink(tree);
        for (String level : levels) {
            place = place.resolve(level);
            StickWalk.requireNoLink(place);
        }
        disk.createDirectories(place);
        return place;
    }

    private static Refusal notWritten(IOException cause) {
        return Refusal.causedBy(
                cause, "stick.write", "没有写到U盘（文件夹）", Disk.reason(cause), "本机内容不受影响，请检查U盘是否插好、是否已满或写保护，再导出一次");
    }

    /**
     * Writes the sealed file of an attachment, as {@link #put(String, UpName, byte[])}; one that lies there already is
     * left as it is.
     *
     * @param name SHA-256 of the bytes, 64 hex digits
     */
    public Path putFile(String name, byte[] sealed) {
        try {
            Path target = place(List.of("blob", name.substring(0, 2))).resolve(name + ".blob");
            if (file(name, sealed.length).isEmpty()) {
                disk.replace(target, sealed);
            }
            if (file(name, sealed.length).isEmpty()) {
                throw different();
            }
            return target;
        } catch (IOException e) {
            throw notWritten(e);
        }
    }

    /**
     * The sealed file of an attachment, when it lies here with the bytes that its name says; empty otherwise, whatever lies
     * there.
     *
     * @param bytes how long it has to be, at most {@link SealedFiles#LARGEST}
     */
    public Optional<byte[]> file(String name, long bytes) {
        Path file = tree.resolve("blob").resolve(name.substring(0, 2)).resolve(name + ".blob");
        try {
            boolean fits = StickWalk.isFile(file) && Files.size(file) == bytes && bytes <= SealedFiles.LARGEST;
            byte[] sealed = fits ? StickWalk.content(file, SealedFiles.LARGEST) : new byte[0];
            return Hash.hex(Hash.sha256(sealed)).equals(name) ? Optional.of(sealed) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Leaves word which files of attachments a device lacks, at most {@link #MOST_WANTED}; takes the place of its last word. */
    public void putWanted(Id dev, Collection<String> names) {
        String text = names.stream().limit(MOST_WANTED).collect(Collectors.joining("\n"));
        try {
            disk.replace(
                    place(List.of("want")).resolve(shortId(dev) + ".want"), text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw notWritten(e);
        }
    }

    /** What a device left word of, unverified; lines that are no names of files are left out. */
    public List<String> wanted(Id dev) {
        Path file = tree.resolve("want").resolve(shortId(dev) + ".want");
        try {
            String text = StickWalk.isFile(file) ? new String(StickWalk.content(file), StandardCharsets.US_ASCII) : "";
            return text.lines().filter(SealedFiles::isName).limit(MOST_WANTED).toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** What {@link #putHead} left here, unverified; empty when there is nothing that can be read. */
    public Optional<byte[]> head(Id dev) {
        Path file = tree.resolve("head").resolve(shortId(dev) + ".head");
        try {
            return StickWalk.isFile(file) ? Optional.of(StickWalk.content(file)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * What a walk found.
     *
     * @param parcels files of the right name and kind, unread
     * @param passedOver how many other things lay between them and were left alone
     */
    public record Listing(List<Parcel> parcels, int passedOver) {}

    static String shortId(Id id) {
        return HexFormat.of().formatHex(id.bytes(), 0, 8);
    }

    private Path put(List<String> levels, long first, long last, byte[] file) {
        if (file.length > Limits.FILE) {
            throw new IllegalArgumentException("larger than any reader takes");
        }
        try {
            Path target = free(place(levels), first + "-" + last, file);
            if (!same(target, file)) {
                disk.replace(target, file);
            }
            requireSame(target, file);
            return target;
        } catch (IOException e) {
            throw notWritten(e);
        }
    }

    private static Path free(Path place, String name, byte[] file) throws IOException {
        Path plain = place.resolve(name + ".hrb");
        boolean taken = StickWalk.isFile(plain) && !same(plain, file);
        String digest = HexFormat.of().formatHex(Digest.of(file).bytes(), 0, 4);
        return taken ? place.resolve(name + "-" + digest + ".hrb") : plain;
    }

    private static boolean same(Path target, byte[] file) throws IOException {
        return StickWalk.isFile(target) && Digest.of(StickWalk.content(target)).equals(Digest.of(file));
    }

    private static void requireSame(Path target, byte[] file) throws IOException {
        if (!same(target, file)) {
            throw different();
        }
    }

    private static Refusal different() {
        return Refusal.of("stick.compare", "写到U盘后读回核对不一致", "U盘可能已损坏或被拔出", "本机内容不受影响，请换一个U盘再导出一次");
    }
}
