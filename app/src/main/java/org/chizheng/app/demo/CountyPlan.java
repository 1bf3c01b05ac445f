package org.chizheng.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chizheng.core.division.Unit;
import org.chizheng.core.division.UnitCatalogue;

/**
 * Who does what in the practice county by 2021-06-25. The figures lean on 附件1 of 古政办发〔2021〕26号: five townships
 * are a little ahead of 6月底, 南垣乡 is behind (300 of 520), as in life somebody always is.
 */
final class CountyPlan {
    static final LocalDate TODAY = LocalDate.of(2021, 6, 25);
    static final String COUNTY = "141025";
    static final String YUEYANG = "141025100";
    private static final String JIUXIAN = "141025103";
    private static final int SEATS = 42;

    /** A township's part: trainings to record by today, and how many of them are 脱贫劳动力. */
    private record Share(String unit, String clerk, boolean byStick, int seats, int relieved) {}

    private static final List<Share> SHARES = List.of(
            new Share("141025101", "王秀兰", false, 330, 210),
            new Share("141025102", "李建平", false, 215, 130),
            new Share(YUEYANG, "李梅", false, 410, 250),
            new Share("141025104", "赵国强", false, 365, 205),
            new Share(JIUXIAN, "刘志军", true, 350, 205),
            new Share("141025202", "张玉芳", true, 300, 250));

    /** Trades that 四（一） of the document names as wanted. */
    private static final List<String> TRADES = List.of("家政服务员", "养老护理员", "中式烹调师", "电子商务师", "家畜饲养员", "果树园艺工");

    private final People people = new People("古县 2021", 0);
    private final UnitCatalogue units = UnitCatalogue.shipped();
    private final List<Share> shares;
    private final int holders;

    private CountyPlan(List<Share> shares, int holders) {
        this.shares = shares;
        this.holders = holders;
    }

    /** Six townships, two departments, as the practice county has them. */
    static CountyPlan whole() {
        return new CountyPlan(SHARES, 520);
    }

    /** The same ways with few people: 岳阳镇 by line, 旧县镇 by stick, sixty seats each. */
    static CountyPlan small() {
        List<Share> two = SHARES.stream()
                .filter(share -> share.unit().equals(YUEYANG) || share.unit().equals(JIUXIAN))
                .map(share -> new Share(share.unit(), share.clerk(), share.byStick(), 60, 30))
                .toList();
        return new CountyPlan(two, 30);
    }

    List<PlannedOffice> offices() {
        List<PlannedOffice> offices = new ArrayList<>();
        for (Share share : shares) {
            offices.add(township(share));
        }
        shareOnePerson(offices);
        offices.add(department("141025-01", "人社局", "王强", holders, "S000014000101", "古县人社局职业技能鉴定站"));
        offices.add(department("141025-03", "教科局", "孙文娟", holders - 20, "S000014000102", "古县职业中学"));
        return List.copyOf(offices);
    }

    private PlannedOffice township(Share share) {
        Unit unit = units.byCode(share.unit()).orElseThrow();
        String shortName = unit.name().substring(0, 2);
        List<PlannedClass> classes = new ArrayList<>();
        int relieved = share.relieved();
        for (int done = 0, number = 1; done < share.seats(); number++) {
            int seats = Math.min(SEATS, share.seats() - done);
            List<Person> roster = new ArrayList<>();
            for (int i = 0; i < seats; i++) {
                boolean poor = relieved > 0
                        && (share.seats() - done - i <= relieved
                                || people.chance().below(5) < 3);
                relieved -= poor ? 1 : 0;
                roster.add(
                        people.villager(unit, poor ? "脱贫劳动力" : people.chance().of(List.of("农民工", "普惠", "灵活就业"))));
            }
            classes.add(plannedClass(unit, shortName, number, roster));
            done += seats;
        }
        leaveTwoWithoutVoucher(unit, classes);
        List<PlannedCertificate> certificates =
                share.unit().equals(YUEYANG) ? firstClassCertified(classes.get(0)) : List.of();
        return new PlannedOffice(
                "township", share.unit(), unit.name(), share.clerk(), share.byStick(), classes, certificates);
    }

    private PlannedClass plannedClass(Unit unit, String shortName, int number, List<Person> roster) {
        String trade = TRADES.get((number - 1) % TRADES.size());
        LocalDate starts = LocalDate.of(2021, 3, 1).plusWeeks((number - 1) % 15L);
        SheetForm form = SheetForm.values()[(number - 1) % SheetForm.values().length];
        return new PlannedClass(
                String.format(Locale.ROOT, "%s-2021-%03d", shortName, number),
                unit.name() + trade + "第" + number + "期",
                "古县" + (number % 2 == 0 ? "岳阳" : "鑫源") + "职业技能培训学校",
                trade,
                "5",
                "general",
                starts,
                starts.plusDays(9),
                10,
                unit.name() + "文化活动中心",
                number % 2 == 0 ? "陈老师" : "郝老师",
                form,
                List.copyOf(roster));
    }

    /** 岳阳镇's first class: two people have no voucher yet, and the class cannot be submitted before they have one. */
    private void leaveTwoWithoutVoucher(Unit unit, List<PlannedClass> classes) {
        if (!unit.code().text().equals(YUEYANG)) {
            return;
        }
        PlannedClass first = classes.get(0);
        List<Person> roster = new ArrayList<>(first.people());
        for (int i = 0; i < 2; i++) {
            roster.set(i, roster.get(i).withVoucher(""));
        }
        classes.set(0, with(first, roster));
    }

    /** The same villager stands on a roster of 岳阳镇 and on one of 旧县镇, with another telephone. */
    private static void shareOnePerson(List<PlannedOffice> offices) {
        Person shared = of(YUEYANG, offices).classes().get(1).people().get(4);
        PlannedOffice other = of(JIUXIAN, offices);
        List<PlannedClass> classes = new ArrayList<>(other.classes());
        PlannedClass second = classes.get(1);
        List<Person> roster = new ArrayList<>(second.people());
        Person replaced = roster.get(7);
        roster.set(7, shared.withPhone(replaced.phone()).withVoucher(replaced.voucher()));
        classes.set(1, with(second, roster));
        offices.set(
                offices.indexOf(other),
                new PlannedOffice(
                        other.role(), other.unit(), other.name(), other.clerk(), other.byStick(), classes, List.of()));
    }

    private static PlannedOffice of(String unit, List<PlannedOffice> offices) {
        return offices.stream()
                .filter(office -> office.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private static PlannedClass with(PlannedClass of, List<Person> roster) {
        return new PlannedClass(
                of.no(),
                of.name(),
                of.institution(),
                of.occupation(),
                of.level(),
                of.kind(),
                of.startsOn(),
                of.endsOn(),
                of.days(),
                of.venue(),
                of.teacher(),
                of.form(),
                List.copyOf(roster));
    }

    /** Thirty of the first class have passed and hold a certificate, so that there is something to hand out. */
    private static List<PlannedCertificate> firstClassCertified(PlannedClass first) {
        List<PlannedCertificate> certificates = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            certificates.add(new PlannedCertificate(
                    first.people().get(first.people().size() - i),
                    "职业技能等级证书",
                    String.format(Locale.ROOT, "S000014000103215%06d", i),
                    first.occupation(),
                    first.level(),
                    first.endsOn().plusDays(10),
                    "古县人社局职业技能鉴定站"));
        }
        return List.copyOf(certificates);
    }

    /** Numbers follow the build of 职业技能等级证书: body, year, level, serial; they stand for what a body would print. */
    private PlannedOffice department(String unit, String name, String clerk, int holders, String body, String issuer) {
        List<PlannedCertificate> certificates = new ArrayList<>();
        Unit home = units.byCode(YUEYANG).orElseThrow();
        for (int i = 1; i <= holders; i++) {
            String level = i % 4 == 0 ? "3" : i % 4 == 1 ? "4" : "5";
            String number = String.format(Locale.ROOT, "%s21%s%06d", body, level, i);
            certificates.add(new PlannedCertificate(
                    people.villager(home, "企业职工"),
                    "职业技能等级证书",
                    number,
                    TRADES.get(i % TRADES.size()),
                    level,
                    LocalDate.of(2021, 2, 1).plusDays(i % 120L),
                    issuer));
        }
        return new PlannedOffice("department", unit, name, clerk, false, List.of(), certificates);
    }
}
