package org.chizheng.app.cli.frame;

import java.util.function.Function;
import org.chizheng.core.Core;
import org.chizheng.core.office.Masking;
import org.chizheng.core.office.Right;
import org.chizheng.core.office.SecondPerson;
import org.chizheng.core.shared.Refusal;

/**
 * Whether this command shows numbers in full. They are masked until a reason has been noted in the audit: no note, no
 * number (个人信息保护法 第五十一条).
 */
public final class Reveal {
    private final String reason;
    private final Function<Core, SecondPerson> second;
    private boolean open;

    /** @param second who confirms a list of many people, or null */
    Reveal(String reason, Function<Core, SecondPerson> second) {
        this.reason = reason;
        this.second = second;
    }

    /**
     * As {@link #open}, for a list that can be carried away: that is an export, and a second person confirms it.
     *
     * @throws Refusal also {@code export.second}
     */
    public void openMany(Core core, String subject) {
        if (reason != null) {
            core.services().audit().noteExport(core.actor(), "导出完整证件号（命令行）", subject, reason, () -> second.apply(core));
            open = true;
        }
    }

    /** Who confirms; null when nobody was named. */
    public SecondPerson second(Core core) {
        return second.apply(core);
    }

    /**
     * Notes the reason, when one was given; otherwise everything stays masked.
     *
     * @param subject record id, or which list with how many people; never a number
     * @throws Refusal {@code audit.reason} or {@code right.role}: then nothing is shown
     */
    public void open(Core core, String subject) {
        if (reason != null) {
            core.services().audit().note(core.actor(), Right.REVEAL, "查看完整证件号（命令行）", subject, reason);
            open = true;
        }
    }

    /** As typed, for papers, which note it themselves; null when none was given. */
    public String reason() {
        return reason;
    }

    /** @param field name of the field in its record kind */
    public String value(String field, String value) {
        return open ? value : Masking.of(field, value);
    }

    boolean isOpen() {
        return open;
    }
}
