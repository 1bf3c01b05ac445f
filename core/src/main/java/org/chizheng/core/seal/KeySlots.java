package org.chizheng.core.seal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.shared.Seams;

/**
 * The ways into a data folder: for each user the data key wrapped under a key made of the own password, and one
 * printed recovery slot. No shared and no default password exists; changing a password rewrites one slot, never the
 * data.
 */
public final class KeySlots {
    /** OWASP's figure for PBKDF2-HMAC-SHA512 (2023). */
    private static final int ROUNDS = 210_000;

    /** Only generated people stand in a practice home, and it is opened many times over while it is made. */
    private static final int PRACTICE_ROUNDS = 1_000;

    private static final String RECOVERY = "*recovery";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /** One way in. {@code wrapped} is nonce ‖ key ‖ tag. */
    record Slot(String user, byte[] salt, int rounds, byte[] wrapped) {}

    private record Stored(@JsonProperty("v") int version, List<Slot> slots) {}

    private final Path file;
    private final Disk disk;
    private final Seams seams;
    private final List<Slot> slots;
    private final int rounds;

    private KeySlots(Path file, Disk disk, Seams seams, List<Slot> slots, int rounds) {
        this.file = file;
        this.disk = disk;
        this.seams = seams;
        this.slots = new ArrayList<>(slots);
        this.rounds = rounds;
    }

    /** An empty set that {@link #put} will write to {@code file}. */
    public static KeySlots fresh(Path file, Disk disk, Seams seams) {
        return new KeySlots(file, disk, seams, List.of(), ROUNDS);
    }

    /** As {@link #fresh}, for a home in which nobody real will ever stand. */
    public static KeySlots practice(Path file, Disk disk, Seams seams) {
        return new KeySlots(file, disk, seams, List.of(), PRACTICE_ROUNDS);
    }

    /** @throws Refusal {@code home.keys} when the file is missing or cannot be read */
    public static KeySlots read(Path file, Disk disk, Seams seams) {
        try {
            Stored stored = JSON.readValue(Files.readAllBytes(file), Stored.class);
            boolean practice = stored.slots().stream().allMatch(slot -> slot.rounds() == PRACTICE_ROUNDS);
            return new KeySlots(file, disk, seams, stored.slots(), practice ? PRACTICE_ROUNDS : ROUNDS);
        } catch (IOException | NullPointerException unreadable) {
            throw Refusal.ofHome(
                    "home.keys",
                    "打不开数据文件夹的密钥文件 slots.json",
                    "文件缺失或已损坏，没有它任何密码都打不开数据",
                    "请从最近一次备份中取回 keys 文件夹，再重新打开",
                    unreadable);
        }
    }

    /** User names with a slot, in the order they were made; the recovery slot is not among them. */
    public List<String> users() {
        return slots.stream()
                .map(Slot::user)
                .filter(user -> !user.equals(RECOVERY))
                .toList();
    }

    public Optional<DataKey> open(String user, char[] password) {
        return user.equals(RECOVERY) ? Optional.empty() : slot(user, password);
    }

    private Optional<DataKey> slot(String user, char[] password) {
        return slots.stream()
                .filter(slot -> slot.user().equals(user))
                .findFirst()
                .flatMap(slot -> unwrap(slot, password));
    }

    /** Opens with the printed recovery text; spaces, hyphens and lower case are forgiven. */
    public Optional<DataKey> recover(String printed) {
        return slot(RECOVERY, plain(printed).toCharArray());
    }

    /** Adds or replaces the slot of a user and writes the file through to the disk. */
    public void put(String user, char[] password, DataKey key) {
        if (user.equals(RECOVERY)) {
            throw new IllegalArgumentException("the recovery slot is no user's");
        }
        wrap(user, password, key);
    }

    private void wrap(String user, char[] password, DataKey key) {
        byte[] salt = seams.random(16);
        byte[] wrapping = stretch(password, salt, rounds);
        byte[] wrapped = new Sealer(wrapping, seams).seal(key.raw(), bound(user));
        List<Slot> next = without(user);
        next.add(new Slot(user, salt, rounds, wrapped));
        write(next);
    }

    public void remove(String user) {
        write(without(user));
    }

    private List<Slot> without(String user) {
        List<Slot> others = new ArrayList<>(slots);
        others.removeIf(slot -> slot.user().equals(user));
        return others;
    }

    /** Makes the recovery slot anew and tells its text once: six groups of five characters (about 148 bits). */
    public String putRecovery(DataKey key) {
        byte[] drawn = seams.random(240);
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < 30; i++) {
            int value = drawn[i] & 0xFF;
            if (value < 248) {
                text.append(ALPHABET.charAt(value % ALPHABET.length()));
            }
        }
        wrap(RECOVERY, text.toString().toCharArray(), key);
        return text.toString().replaceAll("(.{5})(?!$)", "$1-");
    }

    private static String plain(String printed) {
        return printed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private Optional<DataKey> unwrap(Slot slot, char[] password) {
        byte[] wrapping = stretch(password, slot.salt(), slot.rounds());
        byte[] key = new Sealer(wrapping, seams).open(slot.wrapped(), bound(slot.user()));
        return Optional.ofNullable(key).map(DataKey::new);
    }

    private static byte[] bound(String user) {
        return ("slot/1/" + user).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] stretch(char[] password, byte[] salt, int rounds) {
        try {
            PBEKeySpec spec = new PBEKeySpec(password, salt, rounds, 256);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java has PBKDF2", absent);
        }
    }

    /** What is in hand changes only when the file did: a password that was not written is not the password. */
    private void write(List<Slot> next) {
        try {
            disk.createDirectories(file.getParent());
            disk.replace(file, JSON.writeValueAsBytes(new Stored(1, next)));
            slots.clear();
            slots.addAll(next);
        } catch (IOException failed) {
            throw Refusal.ofHome(
                    "home.write", "密钥文件没有写成", Disk.reason(failed), "请检查磁盘空间和文件夹权限，然后再试一次；原来的密码仍然有效", failed);
        }
    }
}
