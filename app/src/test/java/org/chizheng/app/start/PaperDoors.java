package org.chizheng.app.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chizheng.app.start.slip.RecoverySlip;
import org.chizheng.app.start.slip.SlipPaper;
import org.chizheng.app.ui.preview.PageSource;
import org.chizheng.app.ui.task.Progress;
import org.chizheng.core.shared.Refusal;

/** A data folder made of paper: answers like one, keeps what it was asked. */
public final class PaperDoors implements Doors, FirstStart, SignIn, Recovery, SlipPaper {
    public static final String PASSWORD = "岳阳镇的小麦熟了";
    public static final String CODE = "K7QM-2XWD-9RTA-H4NC";
    public static final Account LIMEI = new Account("limei", "李梅", "经办");
    public static final Account ZHAOMIN = new Account("zhaomin", "赵敏", "复核");

    public final List<String> asked = new ArrayList<>();
    public Opening opening = Opening.SIGN_IN;

    @Override
    public Opening look() {
        return opening;
    }

    @Override
    public FirstStart firstStart() {
        return this;
    }

    @Override
    public SignIn signIn() {
        return this;
    }

    @Override
    public Recovery recovery() {
        return this;
    }

    /** The six townships of 古县 in 2021, 古政办发〔2021〕26号 附件1. */
    @Override
    public List<UnitChoice> units(OfficeRole role) {
        return switch (role) {
            case TOWNSHIP ->
                List.of(
                        new UnitChoice("141025100", "岳阳镇", "yue yang zhen"),
                        new UnitChoice("141025101", "北平镇", "bei ping zhen"),
                        new UnitChoice("141025102", "古阳镇", "gu yang zhen"),
                        new UnitChoice("141025103", "旧县镇", "jiu xian zhen"),
                        new UnitChoice("141025201", "石壁乡", "shi bi xiang"),
                        new UnitChoice("141025204", "南垣乡", "nan yuan xiang"));
            case DEPARTMENT ->
                List.of(
                        new UnitChoice("141025-01", "县人社局", "xian ren she ju"),
                        new UnitChoice("141025-02", "县教科局", "xian jiao ke ju"));
            case BUREAU -> List.of(new UnitChoice("141025", "古县人社局", "gu xian ren she ju"));
        };
    }

    @Override
    public RecoverySlip create(NewOffice office, Progress progress) {
        asked.add("create " + office);
        return new RecoverySlip(CODE, "古县·岳阳镇", "2021-06-25");
    }

    @Override
    public void openPractice(Progress progress) {
        progress.report(0.4, "第 3 步，共 8 步：登记学员");
        asked.add("practice");
    }

    @Override
    public void restore(Path backup, Progress progress) {
        asked.add("restore " + backup);
        opening = Opening.SIGN_IN;
    }

    @Override
    public SlipPaper paper() {
        return this;
    }

    @Override
    public PageSource pages(RecoverySlip slip) {
        return new BlankPage();
    }

    @Override
    public List<String> printers() {
        return List.of("便民大厅激光机");
    }

    @Override
    public void print(RecoverySlip slip, String printer, int copies) {
        throw Refusal.of("print.no-printer", "没有找到打印机", "这台电脑没有安装打印机", "先存到U盘，或者手抄下来");
    }

    @Override
    public void save(RecoverySlip slip, Path file) {
        asked.add("save " + file);
    }

    @Override
    public String office() {
        return "古县·岳阳镇";
    }

    @Override
    public List<Account> accounts() {
        return List.of(LIMEI, ZHAOMIN);
    }

    @Override
    public void enter(Account account, String password) {
        if (!password.equals(PASSWORD)) {
            throw Refusal.of("login.wrong", "密码不对", "", "看看大写锁定和输入法，再试一次；真忘了，就用恢复密钥进入");
        }
        asked.add("enter " + account.user());
    }

    @Override
    public void enterWithCode(Account account, String code, String newPassword) {
        asked.add("code " + account.user() + " " + code);
    }

    @Override
    public Refusal trouble() {
        return Refusal.of("home.store-damaged", "查询用的数据库文件损坏了", "上次关机时断电，文件没有写完", "从日志重建，大约 2 分钟，一条也不会少");
    }

    @Override
    public List<Way> ways() {
        return List.of(
                new Way("rebuild", "从日志重建", "按日志一条条重做数据库，日志本身不动。"),
                new Way("backup", "从备份恢复", "用 2021-06-24 12:00 的备份，那以后存的内容会先另存一份。"));
    }

    @Override
    public void go(Way way, Progress progress) {
        asked.add("go " + way.id());
        opening = Opening.SIGN_IN;
    }

    /** A sheet with nothing on it. */
    private record BlankPage() implements PageSource {
        @Override
        public String title() {
            return "恢复密钥单";
        }

        @Override
        public int pages() {
            return 1;
        }

        @Override
        public PageSize size(int page) {
            return PageSize.A4;
        }

        @Override
        public void paint(int page, java.awt.Graphics2D canvas) {}

        @Override
        public List<Note> notes() {
            return List.of();
        }
    }
}
