package org.chizheng.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.chizheng.core.conflict.CaseKeeper;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.ChangeFeed;
import org.chizheng.core.ledger.Ledger;
import org.chizheng.core.ledger.Received;
import org.chizheng.core.ledger.RecordKinds;
import org.chizheng.core.office.AccountQueries;
import org.chizheng.core.office.AccountQueries.Account;
import org.chizheng.core.office.AccountService;
import org.chizheng.core.office.OfficePermission;
import org.chizheng.core.office.OfficeRecords;
import org.chizheng.core.office.Right;
import org.chizheng.core.office.Role;
import org.chizheng.core.office.SecondPerson;
import org.chizheng.core.office.Settings;
import org.chizheng.core.office.SignInWatch;
import org.chizheng.core.person.find.PeopleIndex;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.seal.KeySlots;
import org.chizheng.core.shared.Actor;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Finding;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.shared.Seams;
import org.chizheng.core.store.Backup;
import org.chizheng.core.store.Home;
import org.chizheng.core.store.HomeCard;
import org.chizheng.core.store.HomeFolder;
import org.chizheng.core.store.Projection;
import org.chizheng.core.store.Projections;
import org.chizheng.core.store.Store;
import org.chizheng.core.store.StoreCheck;
import org.chizheng.core.store.StoreDigest;
import org.chizheng.core.store.known.KnownHeads;

/** An open register: wires what stands beneath it for one person at one data folder. */
public final class Core implements AutoCloseable {
    private final Environment environment;
    private final Home home;
    private final Projections projections;
    private final Projections.Opened opened;
    private final Received received;
    private final Ledger ledger;
    private final ChangeFeed feed;
    private final Actor actor;
    private final PeopleIndex people;
    private final OwnChains chains;

    private Core(Home home, Projections projections, Environment environment, String login) {
        this.home = home;
        this.environment = environment;
        this.projections = projections;
        this.received = environment.extension().received(home.folder(), home.key(), home.seams());
        this.feed = new ChangeFeed();
        this.opened = projections.open(home, received);
        this.ledger = new Ledger(
                home.travelling(),
                home.local(),
                opened.projection(),
                new OfficePermission(isBureau()),
                feed,
                home.reserve(),
                home.seams());
        this.chains = new OwnChains(home, ledger, environment.known());
        this.actor = actorOrClose(login);
        this.people = new PeopleIndex(opened.store());
    }

    private Actor actorOrClose(String login) {
        try {
            Actor who = actorOf(login);
            chains.takeUp(who);
            return who;
        } catch (RuntimeException failed) {
            store().close();
            throw failed;
        }
    }

    /**
     * What the machine gives: time, chance, files, the modules above, and what it remembers outside the data folder.
     */
    public record Environment(Seams seams, Disk disk, Extension extension, KnownHeads known) {
        /** A machine that remembers nothing outside the data folder. */
        public Environment(Seams seams, Disk disk, Extension extension) {
            this(seams, disk, extension, KnownHeads.NONE);
        }
    }

    /**
     * A new data folder.
     *
     * @param role {@code township}, {@code department} or {@code bureau}
     * @param unit code of the unit whose records these are
     * @param name of the first user, who may manage accounts
     * @param practiceDay ISO date for a practice home, null for a real one
     */
    public record Setup(String role, String unit, String name, String practiceDay) {}

    /**
     * Makes a data folder with its keys, its chains and its first account.
     *
     * @return the recovery text, to be printed once and kept in the safe
     * @throws Refusal {@code home.exists} when there is one already
     */
    public static String init(HomeFolder folder, Setup setup, char[] password, Environment environment) {
        KeySlots slots = setup.practiceDay() == null
                ? KeySlots.fresh(folder.slots(), environment.disk(), environment.seams())
                : KeySlots.practice(folder.slots(), environment.disk(), environment.seams());
        return init(folder, setup, password, slots, environment);
    }

    /** As above with the slots given: three stretched keys are most of what a home costs, and tests make hundreds. */
    static String init(HomeFolder folder, Setup setup, char[] password, KeySlots slots, Environment environment) {
        folder.refuseNetwork();
        if (java.nio.file.Files.exists(folder.card())) {
            throw Refusal.ofHome("home.exists", "这里已经有一个数据文件夹", "再建一个会把原来的盖住：" + folder.root(), "请换一个文件夹，或直接打开它", null);
        }
        AccountService.checkStrength(password);
        Seams seams = environment.seams();
        DataKey key = DataKey.draw(seams);
        slots.put(setup.name(), password, key);
        String recovery = slots.putRecovery(key);
        HomeCard card = new HomeCard(
                HomeCard.FORMAT,
                setup.role(),
                setup.unit(),
                seams.newId().toString(),
                seams.newId().toString(),
                seams.newId().toString(),
                setup.practiceDay());
        Home home = Home.begin(folder, card, key, seams, environment.disk());
        try (Core core = with(home, setup.name(), environment)) {
            core.ledger.record(
                    core.actor,
                    Change.create(
                            OfficeRecords.ACCOUNT,
                            seams.newId(),
                            Map.of("login", setup.name(), "name", setup.name(), "role", Role.LEAD.code())));
        }
        card.write(folder, environment.disk());
        return recovery;
    }

    /**
     * Opens a data folder for one person.
     *
     * @param user login, or null for the first user
     * @throws Refusal {@code home.password} for a wrong password, {@code home.shut} after too many of them,
     *     {@code home.*} and {@code journal.*} otherwise
     */
    public static Core open(HomeFolder folder, String user, char[] password, Environment environment) {
        HomeCard.read(folder);
        KeySlots slots = KeySlots.read(folder.slots(), environment.disk(), environment.seams());
        String login = user != null ? user : slots.users().stream().findFirst().orElse("");
        SignInWatch watch = watch(folder, environment);
        DataKey key = prove(slots, watch, login, password);
        Core core = openWith(folder, key, login, environment);
        int guessed = watch.passed(login);
        if (guessed > 0) {
            core.services().audit().tell(core.actor, "登录前密码输错 " + guessed + " 次", login);
        }
        core.salvageTold().ifPresent(found -> core.services().audit().tell(core.actor(), found.what(), "本机日志"));
        return core;
    }

    /** What to tell whoever opens a folder whose journals had lost their end: it was given back, and that is no accident. */
    public Optional<Finding> salvageTold() {
        long back = opened.salvaged();
        return back == 0
                ? Optional.empty()
                : Optional.of(Finding.of(
                        "journal.salvaged",
                        "日志末尾的 " + back + " 条读不出来，已从检索库逐条补回",
                        "日志文件被截短或损坏过，可能是磁盘的毛病，也可能有人动过数据文件夹",
                        "请尽快做一次备份，并查明原因；补回的每一条都核对过校验链"));
    }

    /**
     * Whether somebody knows the password of an account, without opening anything: a locked desk asks so.
     *
     * @throws Refusal {@code home.password} for a wrong one, {@code home.shut} after too many wrong ones in a row
     */
    public static void prove(HomeFolder folder, String login, char[] password, Environment environment) {
        KeySlots slots = KeySlots.read(folder.slots(), environment.disk(), environment.seams());
        prove(slots, watch(folder, environment), login, password);
    }

    /**
     * Somebody else confirms what whoever is at the keyboard does.
     *
     * @throws Refusal {@code second.same} for the same account, {@code second.right} for one that may not confirm, and
     *     those of {@link #prove(HomeFolder, String, char[], Environment)}
     */
    public SecondPerson second(String login, char[] password) {
        if (actor.user().equals(login)) {
            throw Refusal.of("second.same", "确认的人不能是自己", "两个人以上经办，经办和复核要用不同的账号", "请另一位同事用他自己的账号确认");
        }
        Account other = accounts()
                .byLogin(login)
                .filter(known -> !known.disabled() && known.role().may(Right.CONFIRM_EXPORT))
                .orElseThrow(() -> Refusal.of(
                        "second.right",
                        "“" + login + "”不能确认导出",
                        "只有负责人和复核能确认，停用的账号不能",
                        "请负责人在“账号与密码”里增加复核账号，或换一位同事确认"));
        prove(home.folder(), login, password, environment);
        return new SecondPerson(login, other.name());
    }

    private static DataKey prove(KeySlots slots, SignInWatch watch, String login, char[] password) {
        watch.refuseWhileShut(login);
        return slots.open(login, password).orElseThrow(() -> {
            watch.failed(login);
            return wrongPassword();
        });
    }

    private static SignInWatch watch(HomeFolder folder, Environment environment) {
        return new SignInWatch(folder.keys(), environment.disk(), environment.seams());
    }

    /** Opens with the printed recovery text; the user sets a new password next. */
    public static Core recover(HomeFolder folder, String user, String printed, Environment environment) {
        KeySlots slots = KeySlots.read(folder.slots(), environment.disk(), environment.seams());
        DataKey key = slots.recover(printed)
                .orElseThrow(() -> Refusal.ofHome(
                        "home.recovery", "恢复密钥不对", "与打印的恢复密钥单不一致", "请对照纸面逐组输入，字母没有 I、L、O，数字没有 0、1", null));
        return openWith(folder, key, user, environment);
    }

    private static Refusal wrongPassword() {
        return Refusal.ofHome("home.password", "密码不对，没有打开", "用户名和密码对不上", "请检查大小写和输入法后再试；忘了密码可用打印的恢复密钥单", null);
    }

    private static Core openWith(HomeFolder folder, DataKey key, String login, Environment environment) {
        return with(Home.open(folder, key, environment.seams(), environment.disk()), login, environment);
    }

    private static Core with(Home home, String login, Environment environment) {
        try {
            Projections projections = new Projections(
                    Kinds.with(environment.extension().kinds()), java.util.List.of(new CaseKeeper(Kinds.CASES)));
            return new Core(home, projections, environment, login);
        } catch (RuntimeException failed) {
            home.close();
            throw failed;
        }
    }

    private Actor actorOf(String login) {
        Role role = accounts().byLogin(login).map(AccountQueries.Account::role).orElse(Role.LEAD);
        return new Actor(login, login, home.card().unit(), role.code());
    }

    public boolean isBureau() {
        return home.card().role().equals("bureau");
    }

    /** Who is at the keyboard. */
    public Actor actor() {
        return actor;
    }

    public Home home() {
        return home;
    }

    public Seams seams() {
        return home.seams();
    }

    public Ledger ledger() {
        return ledger;
    }

    public ChangeFeed feed() {
        return feed;
    }

    public Store store() {
        return opened.store();
    }

    public Projection projection() {
        return opened.projection();
    }

    /** Everybody in memory for the search box; empty until a desk starts it. */
    public PeopleIndex people() {
        return people;
    }

    /** What opening had to mend. */
    public Projections.Opened opened() {
        return opened;
    }

    /** What to tell whoever opens the folder on a machine whose clock went back; a practice home has its own day. */
    public Optional<Finding> clockTrouble() {
        long behind = home.card().practice() ? 0 : ledger.clockBehind();
        if (behind == 0) {
            return Optional.empty();
        }
        LocalDate today = seams().today();
        LocalDate saved = LocalDate.ofInstant(Instant.ofEpochMilli(seams().millis() + behind), Seams.ZONE);
        return Optional.of(Finding.of(
                "clock.back",
                "这台电脑的时间走回去了：现在显示 " + today + "，而上一次保存是在 " + saved,
                "已存的内容和先后次序不受影响；现在存的会标为时间存疑，按今天计算的年龄和期限会不对",
                "请先把电脑的日期和时间调准，再录入"));
    }

    /** What the check of the day found, until the store is made anew. */
    public Optional<Finding> checkTrouble() {
        return opened.rebuilt() ? Optional.empty() : doctor().told();
    }

    /** The chains that this folder wrote and writes. */
    public OwnChains chains() {
        return chains;
    }

    public RecordKinds kinds() {
        return projections.kinds();
    }

    public AccountQueries accounts() {
        return new AccountQueries(store());
    }

    public AccountService accountService() {
        KeySlots slots = KeySlots.read(home.folder().slots(), home.disk(), home.seams());
        return new AccountService(ledger, accounts(), slots, home.key(), home.seams());
    }

    public Settings settings() {
        return new Settings(ledger, accounts(), home.seams());
    }

    /** The services of the register for this person. */
    public Services services() {
        return new Services(this);
    }

    public Received received() {
        return received;
    }

    /** The digest of the live store; equal on every replica that holds the same facts. */
    public String digest() {
        return new StoreDigest(kinds()).of(store());
    }

    /** The digest that a rebuild from journal and inbox has; differs from {@link #digest} when the store is damaged. */
    public String digestOfRebuild() {
        return doctor().digestOfRebuild();
    }

    /** Checks journals and store; see {@link StoreCheck#isDue} for the daily one. */
    public StoreCheck doctor() {
        return new StoreCheck(home, store(), projections, received);
    }

    /** Copies of what only grows, each verified by a rebuild. */
    public Backup backup() {
        return new Backup(
                home,
                store(),
                projections,
                ledger::quietly,
                (folder, key) -> environment.extension().received(folder, key, home.seams()));
    }

    @Override
    public void close() {
        people.stop();
        try {
            chains.noteOutside();
        } finally {
            closeFiles();
        }
    }

    private void closeFiles() {
        try {
            store().close();
        } finally {
            home.close();
        }
    }
}
