package org.chizheng.sync.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.SeededSeams;
import org.chizheng.sync.batch.json.LineException;
import org.chizheng.sync.crypto.DeviceKeys;
import org.junit.jupiter.api.Test;

class DeviceTableTest {
    private final SeededSeams seams = new SeededSeams(22);
    private final DeviceEntry bureau = DeviceEntry.active(identity("141025"), "县局一号机", true);
    private final DeviceEntry office = DeviceEntry.active(identity("141025100"), "张村一号机", false);
    private final DeviceTable table = DeviceTable.of(bureau).with(office);

    private DeviceIdentity identity(String unit) {
        return DeviceIdentity.of(seams.newId(), seams.newId(), unit, DeviceKeys.fresh(seams));
    }

    @Test
    void knowsEachByItsKey() {
        assertThat(table.version()).isEqualTo(2);
        assertThat(table.byKid(office.device().kid())).hasValueSatisfying(sender -> {
            assertThat(sender.dev()).isEqualTo(office.device().dev());
            assertThat(sender.bureau()).isFalse();
        });
        assertThat(table.byKid(bureau.device().kid()))
                .hasValueSatisfying(sender -> assertThat(sender.bureau()).isTrue());
        assertThat(table.byKid(identity("x").kid())).isEmpty();
    }

    /** Revocation is by number: 40 was trusted, 41 is not, and a chain that nobody named is not trusted at all. */
    @Test
    void aRevokedDeviceStaysKnownAndItsEarlierWordCounts() {
        Id chain = office.device().chain();
        DeviceTable after = table.with(office.revoke(Map.of(chain, 40L)));
        DeviceEntry revoked = after.device(office.device().dev()).orElseThrow();
        assertThat(after.version()).isEqualTo(3);
        assertThat(after.byKid(office.device().kid())).isPresent();
        assertThat(revoked.trusts(chain, 40)).isTrue();
        assertThat(revoked.trusts(chain, 41)).isFalse();
        assertThat(revoked.trusts(seams.newId(), 1)).isFalse();
        assertThat(office.trusts(seams.newId(), 1)).isTrue();
    }

    @Test
    void survivesItsLines() {
        DeviceTable revoked = table.with(office.revoke(Map.of(office.device().chain(), 40L)));
        DeviceTable again = DeviceTable.ofLines(revoked.lines());
        assertThat(again.version()).isEqualTo(3);
        assertThat(again.devices()).isEqualTo(revoked.devices());
    }

    @Test
    void refusesADeviceOrAKeyThatStandsTwice() {
        List<byte[]> lines = new ArrayList<>(table.lines());
        lines.add(office.line());
        assertThatThrownBy(() -> DeviceTable.ofLines(lines)).isInstanceOf(LineException.class);
        DeviceIdentity thief = new DeviceIdentity(
                seams.newId(),
                seams.newId(),
                "141025101",
                office.device().signing(),
                office.device().receiving());
        assertThatThrownBy(() -> table.with(DeviceEntry.active(thief, "冒名", false)))
                .isInstanceOf(LineException.class);
    }
}
