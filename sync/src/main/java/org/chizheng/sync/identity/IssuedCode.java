package org.chizheng.sync.identity;

import java.time.Duration;
import java.util.Optional;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.shared.Seams;

/**
 * A code as the bureau remembers it: for one unit, for 72 hours, for one device.
 *
 * @param issuedAt the bureau's wall clock in milliseconds
 * @param usedBy the device that was granted under it
 */
public record IssuedCode(OneTimeCode code, String unit, long issuedAt, Optional<Id> usedBy) {
    public static final Duration LIFE = Duration.ofHours(72);

    public static IssuedCode issue(String unit, Seams seams) {
        return new IssuedCode(OneTimeCode.fresh(seams), unit, seams.millis(), Optional.empty());
    }

    public IssuedCode usedBy(Id dev) {
        return new IssuedCode(code, unit, issuedAt, Optional.of(dev));
    }

    /**
     * The same device may ask again (its answer was lost on the way); any other is refused.
     *
     * @throws Refusal {@code enrol.used}, {@code enrol.expired} or {@code enrol.unit}
     */
    void requireGoodFor(DeviceIdentity device, long now) {
        if (usedBy.isPresent()) {
            if (usedBy.get().equals(device.dev())) {
                return;
            }
            throw Refusal.of("enrol.used", "这个登记码已经用过", "一个登记码只能登记一台电脑", "请在县局电脑上为这个单位重新生成登记码");
        }
        if (now - issuedAt > LIFE.toMillis()) {
            throw Refusal.of("enrol.expired", "这个登记码已经过期", "登记码自生成起 72 小时内有效", "请在县局电脑上为这个单位重新生成登记码");
        }
        if (!unit.equals(device.unit())) {
            throw Refusal.of(
                    "enrol.unit",
                    "登记码与单位不符",
                    "登记码是给单位 " + unit + " 的，申请的电脑属于单位 " + device.unit(),
                    "请核对单位；需要时为申请的单位重新生成登记码");
        }
    }
}
