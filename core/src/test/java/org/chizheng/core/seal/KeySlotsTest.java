package org.chizheng.core.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.ledger.FaultDisk;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.core.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeySlotsTest {
    private static final char[] PASSWORD = "hao-ji-de-kou-ling".toCharArray();

    @TempDir
    Path folder;

    private final SeededSeams seams = new SeededSeams(1);
    private final DataKey key = DataKey.draw(seams);

    @Test
    void recoverySlotIsNoAccount() {
        KeySlots slots = KeySlots.fresh(folder.resolve("slots.json"), new RealDisk(), seams);
        String printed = slots.putRecovery(key);
        assertThat(slots.users()).isEmpty();
        assertThat(slots.open("*recovery", printed.replace("-", "").toCharArray()))
                .isEmpty();
        assertThatThrownBy(() -> slots.put("*recovery", PASSWORD, key)).isInstanceOf(IllegalArgumentException.class);
        assertThat(slots.recover(printed)).contains(key);
    }

    @Test
    void passwordThatCouldNotBeWrittenIsNotThePassword() {
        FaultDisk disk = new FaultDisk();
        KeySlots slots = KeySlots.fresh(folder.resolve("slots.json"), disk, seams);
        slots.put("limei", PASSWORD, key);
        disk.leave(folder, 0);
        assertThatThrownBy(() -> slots.put("limei", "xin-de-kou-ling".toCharArray(), key))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("home.write"));
        assertThat(slots.open("limei", PASSWORD)).contains(key);
        assertThat(KeySlots.read(folder.resolve("slots.json"), disk, seams).open("limei", PASSWORD))
                .contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null", "{\"v\":1,\"slots\":null}", "{\"v\":1,\"slots\":[{\"user\":", "[]"})
    void fileThatCannotBeReadIsRefusedInWords(String content) throws IOException {
        Path file = folder.resolve("slots.json");
        Files.writeString(file, content);
        assertThatThrownBy(() -> KeySlots.read(file, new RealDisk(), seams))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("home.keys"));
    }

    @Test
    void sealedTextOpensOnlyUnderItsKeyAtItsPlaceAndUnchanged() {
        Sealer sealer = key.sealer("journal", seams);
        byte[] plain = {1, 2, 3};
        byte[] place = {7};
        byte[] sealed = sealer.seal(plain, place);
        assertThat(sealer.open(sealed, place)).isEqualTo(plain);
        assertThat(sealer.seal(plain, place)).isNotEqualTo(sealed);
        assertThat(sealer.open(sealed, new byte[] {8})).isNull();
        assertThat(key.sealer("h2", seams).open(sealed, place)).isNull();
        assertThat(sealer.open(new byte[27], place)).isNull();
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(sealer.open(changed, place)).as("bit " + bit).isNull();
        }
    }
}
