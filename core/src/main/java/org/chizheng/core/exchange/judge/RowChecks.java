package org.chizheng.core.exchange.judge;

import java.util.List;
import java.util.OptionalInt;
import org.chizheng.core.exchange.cell.Cell;
import org.chizheng.core.exchange.layout.Column;
import org.chizheng.core.exchange.layout.Layout;
import org.chizheng.core.shared.IdentityNumber;
import org.chizheng.core.shared.Sex;
import org.chizheng.core.shared.TypedText;

/** What the cells of one row, or the rows of one sheet, say against each other. */
final class RowChecks {
    static final String VOUCHER_CLAUSE = "古政办发〔2021〕26号 四(四)：“没有电子培训券不得参加职业技能培训”。";

    private static final int SUSPICIOUS_PHONE = 3;

    private RowChecks() {}

    static void check(RowWork work, Layout layout) {
        marks(work);
        required(work, layout);
        typedSexAndAge(work);
        sameNumber(work);
        sameCertificate(work);
        sharedContacts(work);
        voucher(work, layout);
        sameVoucher(work);
        attended(work, layout);
    }

    /** Nobody attended more days than were held; the person is entered, the number is not. */
    private static void attended(RowWork work, Layout layout) {
        if (work.values().get("attendedDays") instanceof Long days) {
            work.known().attendedTrouble(days).ifPresent(trouble -> {
                work.values().remove("attendedDays");
                work.at(layout.column("attendedDays").orElseThrow(), RowOutcome.REFUSE, "attended.more", trouble);
            });
        }
    }

    /** Hidden and struck-through rows may be meant as deleted; only the sender knows (case 25). */
    private static void marks(RowWork work) {
        if (work.row().hidden()) {
            work.about("", RowOutcome.ASK, "row.hidden", "这一行在表里是隐藏的（或被筛选掉了）。隐藏的人可能已经不参加。请确认要不要导入");
        }
        if (work.row().struck()) {
            work.about("", RowOutcome.ASK, "row.struck", "这一行划了删除线。可能已经退出。请确认要不要导入");
        }
    }

    private static void required(RowWork work, Layout layout) {
        for (String field : layout.required()) {
            Column column = layout.column(field).orElseThrow();
            boolean absent = work.cell(field).isBlank();
            if (absent) {
                work.about(
                        field,
                        RowOutcome.REFUSE,
                        "row.required",
                        column.title() + "没有填写。缺了它就不知道是谁、是哪本证。请补上" + column.title());
            }
        }
    }

    private static void typedSexAndAge(RowWork work) {
        IdentityNumber number = work.identity();
        if (number == null) {
            return;
        }
        String sex = TypedText.bare(work.cell("sex").text());
        boolean stated = number.sex() != Sex.UNSTATED && (sex.equals("男") || sex.equals("女"));
        if (stated && !sex.equals(number.sex().label())) {
            work.about(
                    "sex",
                    RowOutcome.WARN,
                    "id.sex-column",
                    "性别栏写的是" + sex + "，按身份证号应为" + number.sex().label() + "，系统按身份证号登记。请与本人核对");
        }
        Reading<Long> age = work.cell("age").isBlank()
                ? Reading.ok(null)
                : NumberText.count(Cell.text(
                        CellText.shown(work.cell("age")).replace("岁", "").replace("周", "")));
        OptionalInt real = number.ageOn(work.facts().today());
        boolean off = age.value() != null && real.isPresent() && Math.abs(age.value() - real.getAsInt()) > 1;
        if (off) {
            work.about(
                    "age",
                    RowOutcome.WARN,
                    "id.age-column",
                    "年龄栏写的是" + age.value() + "，按身份证号今天是" + real.getAsInt() + "周岁，系统按身份证号登记。请与本人核对");
        }
    }

    /** Case 9: the same number under two names holds both rows; the same person twice is entered once. */
    private static void sameNumber(RowWork work) {
        if (work.identity() == null || !work.cell("certificateNo").isBlank()) {
            return;
        }
        String name = TypedText.bare(work.cell("name").text());
        List<Survey.Entry> same = work.facts().survey().sameIdNo(work.identity().text());
        for (Survey.Entry entry : same) {
            if (!entry.name().equals(name)) {
                work.about(
                        "idNo",
                        RowOutcome.ASK,
                        "row.same-id-two-names",
                        "第" + entry.row() + "行是同一个身份证号，姓名写的是“" + entry.name() + "”。一个号码只能是一个人，两行都先不登记。请对照身份证改正其中一行");
                return;
            }
        }
        if (!same.isEmpty() && same.get(0).row() < work.row().number()) {
            work.about(
                    "idNo",
                    RowOutcome.WARN,
                    "row.repeated",
                    "与第" + same.get(0).row() + "行重复，同一个人只登记一次，以第" + same.get(0).row() + "行为准");
        }
    }

    /** Case 24: one number for two people holds both rows. */
    private static void sameCertificate(RowWork work) {
        if (work.text("certificateNo").isEmpty()) {
            return;
        }
        List<Survey.Entry> same = work.facts().survey().sameCertificate(work.row());
        for (Survey.Entry entry : same) {
            if (!entry.idNo().equals(work.text("idNo"))) {
                work.about(
                        "certificateNo",
                        RowOutcome.ASK,
                        "cert.two-people",
                        "第" + entry.row() + "行“" + entry.name() + "”是同一个证书编号。一个编号只对应一个人，两行都先不登记。请对照证书改正");
                return;
            }
        }
        if (!same.isEmpty() && same.get(0).row() < work.row().number()) {
            work.about(
                    "certificateNo",
                    RowOutcome.WARN,
                    "row.repeated",
                    "与第" + same.get(0).row() + "行重复，同一本证书只登记一次，以第" + same.get(0).row() + "行为准");
        }
    }

    /** One voucher pays for one person; under two names nobody but the sender knows whose it is. */
    private static void sameVoucher(RowWork work) {
        if (work.text("voucherNo").isEmpty() || work.identity() == null) {
            return;
        }
        for (Survey.Entry entry : work.facts().survey().sameVoucher(work.row())) {
            if (!entry.idNo().equals(work.identity().text())) {
                work.about(
                        "voucherNo",
                        RowOutcome.ASK,
                        "voucher.two-people",
                        "第" + entry.row() + "行“" + entry.name() + "”是同一个培训券编号。一张券只给一个人用，两行都先不登记。请对照电子培训券改正");
                return;
            }
        }
    }

    private static void sharedContacts(RowWork work) {
        long phones = work.facts().survey().personsWithPhone(work.row());
        if (!work.text("phone").isEmpty() && phones >= SUSPICIOUS_PHONE) {
            work.about("phone", RowOutcome.WARN, "phone.shared", "这个电话在表里有" + phones + "个人在用。抽查要能找到本人。请核对是不是本人电话");
        }
        long accounts = work.facts().survey().personsWithAccount(work.row());
        if (!work.text("bankAccount").isEmpty() && accounts >= 2) {
            work.about("bankAccount", RowOutcome.WARN, "account.shared", "这个账号在表里有" + accounts + "个人在用。补贴须发到本人账户。请核对");
        }
    }

    /** Stored without a voucher, but the class cannot be submitted: 古政办发〔2021〕26号 四(四). */
    private static void voucher(RowWork work, Layout layout) {
        boolean asked =
                layout.column("voucherNo").isPresent() && work.facts().header().has("voucherNo");
        if (asked && work.text("voucherNo").isEmpty()) {
            work.about(
                    "voucherNo",
                    RowOutcome.WARN,
                    "voucher.missing",
                    "没有培训券编号，人员先登记，开班申请报不上去。" + VOUCHER_CLAUSE + "请让本人领券后补上编号");
        }
    }
}
