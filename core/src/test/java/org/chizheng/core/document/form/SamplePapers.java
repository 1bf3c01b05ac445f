package org.chizheng.core.document.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.chizheng.core.calendar.WorkingDays;
import org.chizheng.core.document.Block;
import org.chizheng.core.document.Document;
import org.chizheng.core.document.form.CertificateSheet.CertificateRow;
import org.chizheng.core.document.form.CoverSheet.Count;
import org.chizheng.core.document.form.NoticeSheet.NoticeRow;
import org.chizheng.core.document.form.ProgressSheet.Depth;
import org.chizheng.core.document.form.ProgressSheet.Group;
import org.chizheng.core.document.form.ProgressSheet.Measures;
import org.chizheng.core.document.form.ProgressSheet.Stated;
import org.chizheng.core.document.form.ProgressSheet.Tally;
import org.chizheng.core.document.form.ProgressSheet.UnitRow;
import org.chizheng.core.document.form.RosterSheet.Person;
import org.chizheng.core.document.form.RosterSheet.RosterRow;
import org.chizheng.core.document.form.SignInSheet.Attendee;
import org.chizheng.core.shared.DateRange;
import org.chizheng.core.shared.Money;

/** Papers of generated people for tests: serials 98x, which no county reaches in a day. */
public final class SamplePapers {
    public static final PrintNote NOTE = new PrintNote("2021-06-25 10:30", "李梅", "报县人社局开班备案", false);
    public static final LocalDate DAY = LocalDate.of(2021, 6, 25);

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final String[] FAMILY = {"王", "李", "张", "刘", "欧阳", "段", "卫", "郭"};
    private static final String[] GIVEN = {"小平", "建国", "秀英", "堃", "喆", "旸", "丽", "彧", "文犇", "俊䶮"};
    private static final String[] TOWNSHIPS = {"岳阳镇", "北平镇", "古阳镇", "旧县镇", "三合镇", "南垣乡"};
    private static final String[] GROUPS = {"脱贫劳动力", "农村转移就业劳动者", "企业职工", "城乡未继续升学初高中毕业生"};

    private SamplePapers() {}

    /** GB 11643: seventeen digits and the check character of ISO 7064 MOD 11-2. */
    public static String identityNumber(int index) {
        LocalDate birth = LocalDate.of(1970, 1, 1).plusDays(index * 37L % 10_000);
        String body = "142627" + birth.toString().replace("-", "") + (980 + index % 10);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + CHECKS.charAt(sum % 11);
    }

    public static String name(int index) {
        return FAMILY[index % FAMILY.length] + GIVEN[index * 7 / 3 % GIVEN.length];
    }

    public static ClassHead head() {
        return new ClassHead(
                "岳阳镇2021年第3期养老护理员培训班",
                "GX2021-岳阳-003",
                "临汾市尧都区康养护理职业技能培训学校有限责任公司古县教学点",
                "养老护理员（五级/初级工）",
                new DateRange(LocalDate.of(2021, 6, 1), LocalDate.of(2021, 6, 10)),
                "岳阳镇张庄村党群服务中心二楼",
                "赵老师");
    }

    public static RosterRow rosterRow(int index, String name) {
        String number = identityNumber(index);
        String sex = (number.charAt(16) - '0') % 2 == 1 ? "男" : "女";
        int age = 2021 - Integer.parseInt(number.substring(6, 10));
        return new RosterRow(
                new Person(name, sex, number, Integer.toString(age), "1380000" + (1000 + index % 9000)),
                "初中",
                TOWNSHIPS[index % TOWNSHIPS.length],
                "张庄村",
                GROUPS[index % GROUPS.length],
                "PXQ14102521" + (100000 + index),
                index % 9 == 0 ? "班长" : "");
    }

    public static RosterSheet roster(int people) {
        List<RosterRow> rows = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            rows.add(rosterRow(i, name(i)));
        }
        return new RosterSheet(head(), rows);
    }

    public static SignInSheet signIn(int people, int days) {
        List<Attendee> attendees = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            attendees.add(new Attendee(name(i), identityNumber(i)));
        }
        List<LocalDate> all = LocalDate.of(2021, 6, 1)
                .datesUntil(LocalDate.of(2021, 6, 1).plusDays(days))
                .toList();
        return new SignInSheet(head(), attendees, all, 5, 3);
    }

    public static NoticeSheet notice(int people, Optional<Money> amount) {
        List<NoticeRow> rows = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            rows.add(new NoticeRow(
                    i < 2 ? "王秀英" : name(i),
                    identityNumber(i),
                    "临汾市康养护理职业技能培训学校古县教学点",
                    "养老护理员（初级）",
                    amount.isPresent() ? "150元/人/天" : NoticeSheet.UNDECIDED,
                    amount));
        }
        return new NoticeSheet(
                new NoticeSheet.Wording(
                        "2021年第二批职业技能培训补贴", "《古县新发展阶段深化“人人持证、技能社会”建设推进“临汾技工”品牌提质增效实施方案》（古政办发〔2021〕26号）五（二）"),
                new NoticeSheet.Posting("古县人力资源和社会保障局", WorkingDays.shipped().notice(DAY, 5, false)),
                new NoticeSheet.Contact("古县人社局职业能力建设股", "0357-8320000", "古县岳阳镇城北路1号", "042400"),
                rows);
    }

    public static CertificateSheet certificates(int people) {
        List<CertificateRow> rows = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            rows.add(new CertificateRow(
                    name(i), identityNumber(i), "职业技能等级证书", "养老护理员 五级/初级工", "S00001400012321500" + (1000 + i), DAY));
        }
        return new CertificateSheet(head(), rows);
    }

    public static CoverSheet cover() {
        return new CoverSheet(
                "岳阳镇",
                12,
                DAY,
                List.of(new Count("学员", 12, 5), new Count("班级", 1, 0), new Count("报名", 40, 2), new Count("证书", 0, 9)),
                "7K3MPQ4X",
                "141025100-0012.hrb");
    }

    public static RecoverySheet recovery() {
        return new RecoverySheet("古县岳阳镇人民政府", "岳阳镇-便民服务中心-1", DAY, "7K3M-PQ4X-9ZTD-2HWC-V8NB-5RJE-0GFA-6SYK");
    }

    /** 古政办发〔2021〕26号 附件1: lines and the totals printed under them. */
    public static ProgressSheet annexOne() {
        List<Group> groups = List.of(
                new Group("全年任务", Depth.FULL),
                new Group("6月底", Depth.FULL),
                new Group("11月底", Depth.DONE),
                new Group("脱贫劳动力", Depth.DONE),
                new Group("普惠制", Depth.DONE),
                new Group("企业职工", Depth.DONE),
                new Group("创业", Depth.DONE));
        List<UnitRow> rows = List.of(
                annexOneRow("北平镇", 800, 320, 800, 500, 300, 0, 0),
                annexOneRow("古阳镇", 512, 208, 512, 312, 200, 0, 0),
                annexOneRow("岳阳镇", 1000, 400, 1000, 600, 400, 0, 0),
                annexOneRow("三合镇", 850, 340, 850, 500, 350, 0, 0),
                annexOneRow("旧县镇", 850, 340, 850, 500, 350, 0, 0),
                annexOneRow("南垣乡", 1300, 520, 1300, 1100, 200, 0, 0),
                annexOneRow("交通运输局", 20, 0, 0, 20, 0, 0, 0),
                annexOneRow("人社局", 1090, 436, 1090, 0, 0, 1000, 90));
        Stated printed = new Stated(
                "附件1所列合计", List.of(of(6422), of(2564), of(6422), of(3532), of(1800), of(1000), of(90)), List.of());
        Stated text = new Stated(
                "正文所列", List.of(of(6422), of(2568), of(6422), of(3532), of(1800), of(1000), of(90)), List.of());
        return new ProgressSheet(
                DocumentKinds.TRAINING_PROGRESS,
                "2021年职业技能提升培训任务进度表",
                DAY,
                new Measures(groups, List.of()),
                rows,
                List.of(printed, text),
                List.of());
    }

    private static OptionalLong of(long value) {
        return OptionalLong.of(value);
    }

    private static UnitRow annexOneRow(String unit, long... targets) {
        List<Tally> tallies = new ArrayList<>();
        for (long target : targets) {
            tallies.add(new Tally(target, target / 2));
        }
        return new UnitRow(unit, tallies, List.of(), "");
    }

    /** 附件2, the lines of five departments. */
    public static ProgressSheet annexTwo() {
        List<Group> groups = List.of(new Group("持证任务", Depth.FULL), new Group("其中：高技能人才", Depth.FULL));
        List<UnitRow> rows = List.of(
                new UnitRow("人社局", List.of(new Tally(6000, 2711), new Tally(1500, 900)), List.of(), ""),
                new UnitRow("发改局", List.of(new Tally(600, 612), new Tally(200, 90)), List.of(), ""),
                new UnitRow("教科局", List.of(new Tally(1200, 0), new Tally(300, 0)), List.of(), "学校证书由教育口统计，不重复统计"),
                new UnitRow("退役军人事务局", List.of(new Tally(0, 3), new Tally(0, 0)), List.of(), ""));
        return new ProgressSheet(
                DocumentKinds.HOLDER_PROGRESS,
                "古县技能劳动者持证人数任务进度表",
                DAY,
                new Measures(groups, List.of()),
                rows,
                List.of(),
                List.of());
    }

    public static CaseListSheet cases(int count) {
        List<CaseListSheet.Line> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(new CaseListSheet.Line(
                    "0f3a91c2b" + i % 10,
                    "一个证件号登记了两份",
                    "王小平、王晓平 1410***********89X",
                    "岳阳镇、旧县镇",
                    DAY.minusDays(i),
                    i,
                    i % 2 == 0 ? "赵敏" : ""));
        }
        return new CaseListSheet("古县人社局", DAY, lines);
    }

    public static SummarySheet summary() {
        return new SummarySheet(
                "演练县汇总",
                "古县人力资源和社会保障局",
                DAY,
                List.of(
                        SummarySheet.Section.of(
                                "一、报送",
                                List.of(
                                        new Block.Fact("报送单位", "8 个"),
                                        new Block.Fact("收到数据包", "12 个"),
                                        new Block.Fact("联网上报", "4 个镇"),
                                        new Block.Fact("U盘上报", "2 个乡镇")),
                                "两个乡镇报了同一个人，已由县人社局判定归入岳阳镇；其余自动合并。"),
                        SummarySheet.Section.of(
                                "二、台账",
                                List.of(
                                        new Block.Fact("学员", "2014 人"),
                                        new Block.Fact("班级", "50 个"),
                                        new Block.Fact("证书", "1003 本"),
                                        new Block.Fact("待核", "81 条")))));
    }

    /** Every kind of one paper once, in the order of the list. */
    public static List<Document> all() {
        return List.of(
                roster(40).document(NOTE),
                signIn(40, 10).document(NOTE),
                notice(30, Optional.empty()).document(NOTE),
                certificates(30).document(NOTE),
                cover().document(NOTE),
                recovery().document(NOTE),
                annexOne().document(NOTE),
                annexTwo().document(NOTE),
                summary().document(NOTE),
                cases(23).document(NOTE));
    }
}
