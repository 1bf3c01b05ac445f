package org.chizheng.sync.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.chizheng.sync.batch.Forger;
import org.chizheng.sync.batch.OpLines;
import org.chizheng.sync.identity.DeviceEntry;
import org.chizheng.sync.identity.DeviceTable;
import org.junit.jupiter.api.Test;

/**
 * The fuzzer's targets over a small corpus made by code, spoiled by a seed: what a fuzzer found once stays
 * here, and the corpus is where the fuzzer begins.
 */
class FuzzTargetsTest {
    private static final int ROUNDS = 60;

    private final Goldens goldens = new Goldens(48);
    private final Random chance = new Random(48);

    /** Sound seeds, then each with some bytes changed, taken out, or doubled. */
    private void run(String name, Consumer<byte[]> target, List<byte[]> seeds) {
        Tables.keepCorpus(name, seeds);
        for (byte[] seed : seeds) {
            target.accept(seed);
            for (int i = 0; i < ROUNDS / seeds.size() && seed.length > 0; i++) {
                target.accept(spoiled(seed));
            }
        }
    }

    private byte[] spoiled(byte[] seed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = chance.nextInt(seed.length);
        int length = 1 + chance.nextInt(8);
        out.write(seed, 0, at);
        switch (chance.nextInt(3)) {
            case 0 -> out.write(seed, at, seed.length - at);
            case 1 -> out.write("{}[],:\"\\0\n-.e".charAt(chance.nextInt(13)));
            default -> out.write(chance.nextInt(256));
        }
        int from = Math.min(seed.length, at + length);
        out.write(seed, from, seed.length - from);
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void everyTargetTakesOrRefuses() {
        OpLines op = goldens.county.op(1, 3);
        run(
                "Line1",
                FuzzTargets.Line1::fuzzerTestOneInput,
                List.of(goldens.request, goldens.all().get(0).bytes()));
        run(
                "Manifest",
                FuzzTargets.Manifest::fuzzerTestOneInput,
                List.of(ascii(Forger.manifest(goldens.all().get(0).bytes()))));
        byte[] deflated = Forger.deflated(new byte[70_000]);
        run(
                "Inflating",
                FuzzTargets.Inflating::fuzzerTestOneInput,
                List.of(Forger.joined(new byte[] {1, 0x11, 0x70}, deflated), new byte[] {0, 0, 1, 3, 0}));
        run(
                "Body",
                FuzzTargets.Body::fuzzerTestOneInput,
                List.of(Forger.body(List.of(op)), ascii("\n\n"), ascii("{}\n{}\n")));
        String line = new String(op.opLine(), StandardCharsets.UTF_8).replaceFirst("\"vh\":\"[^\"]*", "\"vh\":\"VH");
        run(
                "Op",
                FuzzTargets.Op::fuzzerTestOneInput,
                List.of(
                        Forger.joined(ascii(line + "\n"), op.valLine()),
                        ascii(line.replace("\"hlc\":[", "\"hlc\":[-1,") + "\n{\"salt\":\"\",\"set\":{}}")));
        run("Downward", FuzzTargets.Downward::fuzzerTestOneInput, downward());
        run(
                "Roster",
                FuzzTargets.Roster::fuzzerTestOneInput,
                List.of(roster(), ascii("{\"v\":1,\"version\":1}\n"), ascii("\n")));
        run(
                "Enrol",
                FuzzTargets.Enrol::fuzzerTestOneInput,
                List.of(ascii("{\"v\":1,\"t\":\"enrol\"}"), goldens.request));
        String sixteen = "0123456789abcdef";
        run(
                "Walk",
                FuzzTargets.Walk::fuzzerTestOneInput,
                List.of(ascii("up/141025100/" + sixteen + "/" + sixteen + "/1-2.hrb\nup/141025100/CON\ndown/a:b\n..")));
    }

    private List<byte[]> downward() {
        List<byte[]> bodies = new ArrayList<>();
        bodies.add(ascii("{\"dseq\":1,\"is\":\"note\",\"n\":1}\n{\"code\":\"a\",\"text\":\"好\",\"at\":1}\n"));
        bodies.add(ascii("{\"dseq\":1,\"is\":\"case\",\"n\":1}\n{\"case\":\"" + "0".repeat(64)
                + "\",\"rule\":\"field\",\"state\":\"open\",\"records\":[],\"offices\":[]}\n"));
        bodies.add(ascii("{\"dseq\":1,\"is\":\"later\",\"n\":1}\n{}\n"));
        bodies.add(ascii("{\"dseq\":1,\"is\":\"receipt\",\"n\":1}\n{\"v\":1}\n"));
        return bodies;
    }

    private byte[] roster() {
        DeviceTable table = DeviceTable.of(DeviceEntry.active(goldens.anchor.bureau(), "县局", true))
                .with(DeviceEntry.active(goldens.office, "一号机", false));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] line : table.lines()) {
            bytes.writeBytes(line);
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }
}
