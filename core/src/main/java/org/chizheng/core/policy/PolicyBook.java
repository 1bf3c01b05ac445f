package org.chizheng.core.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chizheng.core.policy.fact.FactWords;
import org.chizheng.core.policy.pack.Pack;
import org.chizheng.core.policy.pack.PackReader;
import org.chizheng.core.policy.pack.PackStack;
import org.chizheng.core.seal.Hash;
import org.chizheng.core.shared.Refusal;

/**
 * Every pack at hand: those that come with the program, and those of a folder. A county is added by putting its file
 * into the folder; a file there with the name of a shipped one goes before it.
 */
public final class PolicyBook {
    /** The documents this program was made from; a test holds that the folder of the packs has no other. */
    private static final List<String> SHIPPED =
            List.of("guojia", "shanxi-2021", "linfen-2020", "yuncheng-2020", "guxian-2021", "qinshui-2024");

    private static final String SUFFIX = ".json";
    private static final int LARGEST = 4 << 20;

    private final List<Pack> packs;

    private PolicyBook(List<Pack> packs) {
        this.packs = List.copyOf(packs);
    }

    public static PolicyBook shipped() {
        return Shipped.BOOK;
    }

    /** @throws Refusal {@code policy.pack} for a file with a grave fault, {@code policy.folder} for an unreadable one */
    public static PolicyBook with(Path folder) {
        List<Pack> packs = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                        .sorted(Comparator.comparing(Path::toString))
                        .forEach(file -> packs.add(read(file).orRefuse(idOf(file))));
            } catch (IOException unreadable) {
                throw Refusal.causedBy(unreadable, "policy.folder", "政策包文件夹打不开", "没有权限，或正在被占用", "请检查 " + folder);
            }
        }
        shipped().packs.stream()
                .filter(pack -> packs.stream().noneMatch(own -> own.id().equals(pack.id())))
                .forEach(packs::add);
        return new PolicyBook(packs);
    }

    /** Reads one file and says what is wrong in it. */
    public static PackReader.Read read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw Refusal.of("policy.large", "文件超过 4 MB，不像一个政策包", "", "请核对文件");
            }
            return read(idOf(file), bytes);
        } catch (IOException unreadable) {
            throw Refusal.causedBy(unreadable, "policy.file", "打不开文件 " + file, "文件不存在或没有权限", "请检查文件名");
        }
    }

    /** The same of one that comes with the program; empty for a name that none has. */
    public static Optional<PackReader.Read> readShipped(String id) {
        return SHIPPED.contains(id) ? Optional.of(read(id, bytesOf(id))) : Optional.empty();
    }

    private static byte[] bytesOf(String id) {
        try (InputStream in = PolicyBook.class.getResourceAsStream("packs/" + id + SUFFIX)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(id, unreadable);
        }
    }

    private static PackReader.Read read(String id, byte[] bytes) {
        return new PackReader(FactWords.shipped())
                .read(
                        id,
                        new String(bytes, StandardCharsets.UTF_8),
                        HexFormat.of().formatHex(Hash.sha256(bytes)));
    }

    private static String idOf(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }

    /** The same with one pack put in the place of the one of its name, or added. */
    public PolicyBook changed(Pack pack) {
        List<Pack> next = new ArrayList<>(packs);
        next.removeIf(old -> old.id().equals(pack.id()));
        next.add(pack);
        return new PolicyBook(next);
    }

    public List<Pack> packs() {
        return packs;
    }

    public Optional<Pack> pack(String id) {
        return packs.stream().filter(pack -> pack.id().equals(id)).findFirst();
    }

    /** The documents that bind a county, a city or the province on a day. */
    public PackStack binding(String area, LocalDate day) {
        return PackStack.of(area, day, packs);
    }

    /** The shipped cases of a pack, as they stand in the file; empty for a pack without. */
    public static Optional<String> cases(String id) {
        try (InputStream in = PolicyBook.class.getResourceAsStream("packs/" + id + ".cases.csv")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(id, unreadable);
        }
    }

    private static final class Shipped {
        static final PolicyBook BOOK = read();

        private static PolicyBook read() {
            List<Pack> packs = new ArrayList<>();
            for (String id : SHIPPED) {
                packs.add(PolicyBook.read(id, bytesOf(id)).orRefuse(id));
            }
            return new PolicyBook(packs);
        }
    }
}
