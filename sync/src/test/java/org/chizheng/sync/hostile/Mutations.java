package org.chizheng.sync.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.County;
import org.chizheng.sync.batch.Forger;
import org.chizheng.sync.batch.Manifest.Stretch;
import org.chizheng.sync.crypto.Digest;

/** Seeded ways to spoil an upward file: outside, inside the signed manifest, and inside the sealed body. */
final class Mutations {
    private static final List<String> TOKENS = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "null",
            "true",
            "1",
            "0",
            "-1",
            "1.5",
            "1e9",
            "9007199254740992",
            "\"\"",
            "{}",
            "[]",
            "\u0000",
            "\n",
            "\r\n",
            " ",
            "\t",
            "\uFEFF",
            "\\u0000",
            "\\ud800",
            "😀",
            "=",
            "-",
            "_",
            "{\"a\":1}",
            "[[[[[[[[[",
            "AAAA",
            "deflate",
            "none",
            "up",
            "down",
            "\"v\":1,",
            "\"x\":1,");

    private final County county;
    private final Random chance;
    private final List<byte[]> sound;

    Mutations(County county, long seed) {
        this.county = county;
        this.chance = new Random(seed);
        this.sound = IntStream.rangeClosed(1, 4)
                .mapToObj(ops -> county.up(county.ops(1, ops)))
                .toList();
    }

    /** The files that the mutants come from. */
    List<byte[]> sound() {
        return sound;
    }

    byte[] next() {
        byte[] file = sound.get(chance.nextInt(sound.size()));
        return switch (chance.nextInt(10)) {
            case 0, 1, 2 -> spoiled(file);
            case 3 -> spliced(file, sound.get(chance.nextInt(sound.size())));
            case 4, 5, 6 -> Forger.resigned(file, county.office.signing(), manifest(file));
            default -> resealed();
        };
    }

    /** Bits, bytes, insertions, cuts: what needs no key. */
    private byte[] spoiled(byte[] file) {
        byte[] changed = file;
        for (int i = chance.nextInt(3); i >= 0; i--) {
            changed = spoiledOnce(changed);
        }
        return changed;
    }

    private byte[] spoiledOnce(byte[] file) {
        if (file.length == 0) {
            return new byte[] {1};
        }
        int at = chance.nextInt(file.length);
        byte[] changed = file.clone();
        switch (chance.nextInt(5)) {
            case 0 -> changed[at] ^= (byte) (1 << chance.nextInt(8));
            case 1 -> changed[at] = (byte) chance.nextInt(256);
            case 2 -> changed = Arrays.copyOf(file, at);
            case 3 -> {
                byte[] token = TOKENS.get(chance.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8);
                changed = Forger.joined(
                        Forger.joined(Arrays.copyOf(file, at), token), Arrays.copyOfRange(file, at, file.length));
            }
            default -> {
                int to = Math.min(file.length, at + 1 + chance.nextInt(20));
                changed = Forger.joined(Arrays.copyOf(file, at), Arrays.copyOfRange(file, to, file.length));
            }
        }
        return changed;
    }

    private byte[] spliced(byte[] one, byte[] two) {
        int end = chance.nextInt(one.length);
        int begin = chance.nextBoolean() ? Math.min(end, two.length) : chance.nextInt(two.length);
        return Forger.joined(Arrays.copyOf(one, end), Arrays.copyOfRange(two, begin, two.length));
    }

    /** A manifest in which something is another; signed all the same. */
    private byte[] manifest(byte[] file) {
        String text = Forger.manifest(file);
        String[] members = text.substring(1, text.length() - 1).split(",(?=\")");
        int one = chance.nextInt(members.length);
        int two = chance.nextInt(members.length);
        switch (chance.nextInt(6)) {
            case 0 -> members[one] = members[one] + "," + members[two];
            case 1 -> {
                String kept = members[one];
                members[one] = members[two];
                members[two] = kept;
            }
            case 2 ->
                members[one] = members[one].replaceFirst(
                        "[0-9]+", String.valueOf(chance.nextInt(4) - 1 + chance.nextInt(2000)));
            case 3 ->
                members[one] = members[one].replaceFirst(
                        ":.*",
                        ":" + java.util.regex.Matcher.quoteReplacement(TOKENS.get(chance.nextInt(TOKENS.size()))));
            case 4 -> members[one] = " " + members[one].replaceFirst(":", chance.nextBoolean() ? " : " : ":\t");
            default -> {
                return spoiledOnce(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return ("{" + String.join(",", members) + "}").getBytes(StandardCharsets.UTF_8);
    }

    /** A body in which something is another; everything outside of it is made to fit. */
    private byte[] resealed() {
        int ops = 1 + chance.nextInt(3);
        byte[] plain = Forger.body(county.ops(1, ops));
        if (chance.nextInt(20) > 0) {
            plain = chance.nextBoolean() ? spoiledOnce(plain) : oddOp(plain);
        }
        if (chance.nextInt(10) == 0) {
            Id other = county.seams.newId();
            Stretch stretch = new Stretch(1, ops, Digest.ZERO, Digest.of(other.bytes()));
            return Forger.up(county, stretch, new Forger.Open(Forger.deflated(plain), true, plain.length, 2 * ops));
        }
        boolean deflate = chance.nextBoolean() && plain.length > 0;
        return Forger.up(county, plain.length == 0 ? new byte[] {'\n'} : plain, deflate, ops);
    }

    /** One member of an op line in another form, the digest of its values corrected or not. */
    private byte[] oddOp(byte[] plain) {
        String text = new String(plain, StandardCharsets.UTF_8);
        String[] names = {"op", "dev", "chain", "seq", "kind", "sv", "vh", "salt", "set", "v", "base"};
        String name = names[chance.nextInt(names.length)];
        String token = java.util.regex.Matcher.quoteReplacement(TOKENS.get(chance.nextInt(TOKENS.size())));
        return text.replaceFirst("\"" + name + "\":[^,}]*", "\"" + name + "\":" + token)
                .getBytes(StandardCharsets.UTF_8);
    }
}
