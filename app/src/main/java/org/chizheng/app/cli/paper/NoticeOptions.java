package org.chizheng.app.cli.paper;

import java.time.LocalDate;
import org.chizheng.core.document.form.NoticeSheet;
import org.chizheng.core.document.register.NoticeTerms;
import org.chizheng.core.document.register.PaperSettings;
import org.chizheng.core.shared.Actor;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What a 公示 says besides its rows. What hangs on the office is remembered, what hangs on the notice is not. */
final class NoticeOptions {
    @Option(names = "--subject", paramLabel = "TEXT", description = "公示：公示什么（不写就是本班的培训补贴）")
    private String subject;

    @Option(names = "--basis", paramLabel = "TEXT", description = "公示：依据的文件和条款，记住供下次用")
    private String basis;

    @Option(names = "--posted-on", paramLabel = "DATE", description = "公示：张贴日期（不写就是今天）")
    private LocalDate postedOn;

    @Option(names = "--workdays", paramLabel = "N", description = "公示：几个工作日（不写就是 5）")
    private int workdays = NoticeTerms.LEAST_WORKDAYS;

    @Option(names = "--count-posting-day", description = "公示：张贴当日也算一天")
    private boolean postingDayCounted;

    @ArgGroup(exclusive = false)
    private Contact contact;

    @Option(names = "--office-name", paramLabel = "TEXT", description = "公示：落款的单位全称，记住供下次用")
    private String officeName;

    /** Where to object; all three together. */
    static final class Contact {
        @Option(names = "--department", paramLabel = "TEXT", required = true, description = "公示：受理异议的部门，记住供下次用")
        private String department;

        @Option(names = "--phone", paramLabel = "TEXT", required = true, description = "公示：联系电话")
        private String phone;

        @Option(names = "--address", paramLabel = "TEXT", required = true, description = "公示：地址")
        private String address;

        @Option(names = "--postcode", paramLabel = "TEXT", defaultValue = "", description = "公示：邮编")
        private String postcode;
    }

    NoticeTerms terms() {
        return new NoticeTerms(subject, basis, postedOn, workdays, postingDayCounted);
    }

    void remember(Actor actor, PaperSettings settings) {
        if (contact != null) {
            settings.objectTo(
                    actor,
                    new NoticeSheet.Contact(contact.department, contact.phone, contact.address, contact.postcode));
        }
        if (officeName != null) {
            settings.nameUnit(actor, officeName);
        }
        if (basis != null) {
            settings.restOn(actor, basis);
        }
    }
}
