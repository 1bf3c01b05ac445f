package org.chizheng.sync.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chizheng.core.Core;
import org.chizheng.core.division.UnitCatalogue;
import org.chizheng.core.division.UnitCode;
import org.chizheng.core.division.UnitKind;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.office.OfficePermission;
import org.chizheng.core.office.Right;
import org.chizheng.core.office.Role;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.crypto.Base64Url;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.crypto.ReceivingPublicKey;
import org.chizheng.sync.crypto.SigningPublicKey;
import org.chizheng.sync.identity.BureauAnchor;
import org.chizheng.sync.identity.DeviceEntry;
import org.chizheng.sync.identity.DeviceIdentity;
import org.chizheng.sync.identity.DeviceTable;
import org.chizheng.sync.identity.EnrolGrant;
import org.chizheng.sync.identity.EnrolRequest;
import org.chizheng.sync.identity.IssuedCode;
import org.chizheng.sync.identity.OneTimeCode;
import org.chizheng.sync.keep.BureauIdentity;
import org.chizheng.sync.keep.Inbox;
import org.chizheng.sync.keep.KeyBox;
import org.chizheng.sync.keep.SyncRecords;
import org.chizheng.sync.life.Life;
import org.chizheng.sync.life.Lives;
import org.chizheng.sync.life.NewLife;

/** Codes, requests, grants and the table of devices. A code is believed because of its 100 bits and nothing else. */
public final class Enrolment {
    private static final String CODE = "code";
    private static final String USED = "used";
    private static final String ASKED = "asked";
    private static final String ACTIVE = "active";
    private static final String REVOKED = "revoked";

    private final Core core;
    private final KeyBox keys;
    private final Inbox inbox;
    private final DeviceQueries queries;
    private final Lives lives;
    private final BureauIdentity bureau;

    public Enrolment(Core core, KeyBox keys, Inbox inbox) {
        this.core = core;
        this.keys = keys;
        this.inbox = inbox;
        this.queries = new DeviceQueries(core.store());
        BureauIdentity founded = keys.bureau(new UnitCode(core.home().card().unit()).county());
        this.lives = new NewLife(core, founded.epoch()).settle();
        this.bureau = founded.in(lives.current());
    }

    /**
     * A device that asked or is known.
     *
     * @param state {@code asked}, {@code active} or {@code revoked}
     * @param fingerprint eight groups of five digits, to be compared over the telephone
     */
    public record Device(Id dev, String unit, String name, String state, String fingerprint) {}

    public BureauIdentity bureau() {
        return bureau;
    }

    /**
     * Begins another life because a person says so; this object goes on in the one that is over then.
     *
     * @throws Refusal {@code right.role}
     */
    public Life beginLife() {
        require(Right.MANAGE_DEVICES);
        UnitCode unit = new UnitCode(core.home().card().unit());
        return new NewLife(core, keys.bureau(unit.county()).epoch()).beginByHand();
    }

    /** The lives of this bureau, the one of {@link #bureau()} last. */
    public Lives lives() {
        return lives;
    }

    /**
     * A code for one office, good for 72 hours and one device.
     *
     * @throws Refusal {@code unit.unknown} when the unit is no office of this county, {@code right.role}
     */
    public IssuedCode issue(String unit) {
        require(Right.MANAGE_DEVICES);
        requireOffice(unit);
        IssuedCode issued = IssuedCode.issue(unit, core.seams());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("unit", unit);
        values.put("code", issued.code().text());
        values.put("codeUntil", issued.issuedAt() + IssuedCode.LIFE.toMillis());
        values.put("state", CODE);
        core.ledger()
                .record(
                        core.actor(),
                        Change.create(SyncRecords.DEVICE, core.seams().newId(), values));
        return issued;
    }

    private void requireOffice(String unit) {
        UnitCatalogue units = core.services().units();
        boolean office = units.byCode(unit)
                .filter(found -> found.kind() == UnitKind.TOWNSHIP || found.kind() == UnitKind.DEPARTMENT)
                .filter(found -> found.code().county().equals(county()))
                .isPresent();
        if (!office) {
            throw Refusal.of(
                    "unit.unknown",
                    "没有这个单位：" + unit,
                    "登记码只发给本县的乡镇和部门",
                    "请核对单位代码，例如 " + county() + "100 或 " + county() + "-02");
        }
    }

    private String county() {
        return new UnitCode(core.home().card().unit()).county();
    }

    /**
     * Takes a request in and notes who asks; a device that was granted before may ask again.
     *
     * @throws Refusal as {@link EnrolRequest#open}; {@code enrol.known} when its keys or its journal are another's
     */
    public Device ask(byte[] file) {
        EnrolRequest.Opened opened =
                EnrolRequest.open(file, codes(), core.seams().millis());
        requireNew(opened.request().device());
        inbox.keep(Inbox.Part.REQUEST, opened.file(), file);
        note(opened, ASKED);
        return device(queries.byId(opened.request().device().dev()).orElseThrow());
    }

    /**
     * Grants a request that lies in the inbox.
     *
     * @throws Refusal {@code device.unknown}, {@code right.role}, or as {@link #ask}
     */
    public byte[] grant(Id dev) {
        DeviceQueries.Row asked = queries.byId(dev)
                .filter(row -> row.request() != null)
                .orElseThrow(() -> Refusal.of("device.unknown", "这台电脑没有申请登记", "没有收到它的申请文件", "请先接收申请文件，或核对设备号"));
        return grant(inbox.read(Inbox.Part.REQUEST, Digest.parse(asked.request())));
    }

    /** Grants a request: the device is in the table from now on, and its code is used up. */
    public byte[] grant(byte[] file) {
        require(Right.MANAGE_DEVICES);
        return admit(file);
    }

    /** As {@link #grant(byte[])}, for a hub that was opened to let codes in by themselves. */
    byte[] admit(byte[] file) {
        EnrolRequest.Opened opened =
                EnrolRequest.open(file, codes(), core.seams().millis());
        DeviceIdentity device = opened.request().device();
        requireNew(device);
        boolean revoked = queries.byId(device.dev())
                .filter(row -> row.state().equals(REVOKED))
                .isPresent();
        if (revoked) {
            throw Refusal.of("device.revoked", "这台电脑已被县局停用", "停用的电脑不能再登记", "请在那台电脑上新建数据文件夹后重新申请");
        }
        if (inbox.has(Inbox.Part.GRANT, opened.file())) {
            return inbox.read(Inbox.Part.GRANT, opened.file());
        }
        byte[] grant = EnrolGrant.write(opened, anchor(), keys.device().signing(), core.seams());
        inbox.keep(Inbox.Part.REQUEST, opened.file(), file);
        note(opened, ACTIVE);
        useUp(opened);
        inbox.keep(Inbox.Part.GRANT, opened.file(), grant);
        return grant;
    }

    /** The grant of a device, once there is one. */
    public Optional<byte[]> granted(Id dev) {
        return queries.byId(dev)
                .map(DeviceQueries.Row::request)
                .map(Digest::parse)
                .filter(request -> inbox.has(Inbox.Part.GRANT, request))
                .map(request -> inbox.read(Inbox.Part.GRANT, request));
    }

    /** Keys and journal belong to one device: two that share them could speak for each other. */
    private void requireNew(DeviceIdentity asking) {
        List<DeviceIdentity> known = new ArrayList<>();
        table().devices().forEach(entry -> known.add(entry.device()));
        boolean taken = known.stream()
                .filter(other -> !other.dev().equals(asking.dev()))
                .anyMatch(other ->
                        other.kid().equals(asking.kid()) || other.chain().equals(asking.chain()));
        boolean changed = known.stream()
                .filter(other -> other.dev().equals(asking.dev()))
                .anyMatch(other ->
                        !other.kid().equals(asking.kid()) || !other.chain().equals(asking.chain()));
        if (taken || changed || asking.dev().equals(core.home().card().deviceId())) {
            throw Refusal.of("enrol.known", "这台电脑的标识已被登记过", "设备号、密钥或日志与名册中的另一台重复，数据文件夹可能是复制来的", "请在那台电脑上新建数据文件夹后重新申请");
        }
    }

    private void note(EnrolRequest.Opened opened, String state) {
        DeviceIdentity device = opened.request().device();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("dev", device.dev().toString());
        values.put("unit", opened.code().unit());
        values.put("name", opened.request().name());
        values.put("chain", device.chain().toString());
        values.put("signKey", Base64Url.encode(device.signing().bytes()));
        values.put("boxKey", Base64Url.encode(device.receiving().bytes()));
        values.put("kid", device.kid());
        values.put("request", opened.file().toString());
        boolean active = queries.byId(device.dev())
                .filter(row -> !row.state().equals(ASKED))
                .isPresent();
        if (!active) {
            values.put("state", state);
        }
        record(device.dev(), values);
    }

    private void useUp(EnrolRequest.Opened opened) {
        String text = opened.code().code().text();
        for (DeviceQueries.Row row : queries.inState(CODE, USED)) {
            if (row.code().equals(text)) {
                Map<String, Object> values = new LinkedHashMap<>();
                values.put("state", USED);
                values.put("dev", opened.request().device().dev().toString());
                record(row.id(), values);
            }
        }
    }

    private void record(Id id, Map<String, Object> values) {
        core.ledger()
                .record(
                        core.actor(),
                        Change.of(SyncRecords.DEVICE, id, values, core.ledger().seen(SyncRecords.DEVICE, id)));
    }

    private List<IssuedCode> codes() {
        return queries.inState(CODE, USED).stream()
                .map(row -> new IssuedCode(
                        OneTimeCode.parse(row.code()),
                        row.unit(),
                        row.codeUntil() - IssuedCode.LIFE.toMillis(),
                        Optional.ofNullable(row.dev())))
                .toList();
    }

    /** The bureau itself, and every device that was ever granted. */
    public DeviceTable table() {
        DeviceTable table = DeviceTable.of(DeviceEntry.active(own(), "县局", true));
        for (DeviceQueries.Row row : queries.inState(ACTIVE, REVOKED)) {
            DeviceEntry entry = DeviceEntry.active(identity(row), row.name(), false);
            table = table.with(
                    row.state().equals(REVOKED) ? entry.revoke(Map.of(row.chain(), row.revokedSeq())) : entry);
        }
        return table;
    }

    /** Who asked and who is known, in the order of their first appearance. */
    public List<Device> devices() {
        return queries.inState(ASKED, ACTIVE, REVOKED).stream()
                .map(Enrolment::device)
                .toList();
    }

    /**
     * From now on nothing of this device counts that is not here already.
     *
     * @param dev the device's id or its first characters, at least six
     * @throws Refusal {@code device.unknown}, {@code right.role}
     */
    public Device revoke(String dev) {
        require(Right.MANAGE_DEVICES);
        List<DeviceQueries.Row> found = dev.length() < 6
                ? List.of()
                : queries.inState(ASKED, ACTIVE, REVOKED).stream()
                        .filter(row -> row.dev().toString().startsWith(dev))
                        .toList();
        if (found.size() != 1) {
            throw Refusal.of("device.unknown", "没有找到这台电脑：" + dev, "设备号不对，或不止一台符合", "请用 device list 查出设备号，至少输前 6 位");
        }
        DeviceQueries.Row row = found.get(0);
        if (!row.state().equals(REVOKED)) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("state", REVOKED);
            values.put("revokedSeq", core.projection().appliedThrough(row.chain()));
            record(row.id(), values);
        }
        return device(queries.byId(row.id()).orElseThrow());
    }

    private static Device device(DeviceQueries.Row row) {
        return new Device(
                row.dev(), row.unit(), row.name(), row.state(), identity(row).fingerprint());
    }

    private static DeviceIdentity identity(DeviceQueries.Row row) {
        return new DeviceIdentity(
                row.dev(),
                row.chain(),
                row.unit(),
                SigningPublicKey.ofBytes(Base64Url.decode(row.signKey())),
                ReceivingPublicKey.ofBytes(Base64Url.decode(row.boxKey())));
    }

    private DeviceIdentity own() {
        var card = core.home().card();
        return DeviceIdentity.of(card.deviceId(), card.chainId(), card.unit(), keys.device());
    }

    /** What an office has to believe of this bureau. */
    BureauAnchor anchor() {
        UnitCatalogue units = core.services().units();
        String name = units.nameOf(county()) + units.nameOf(units.bureauOf(county()));
        return new BureauAnchor(
                bureau.aud(),
                bureau.epoch(),
                name,
                own(),
                Optional.of(bureau.hub().keyHash()));
    }

    private void require(Right right) {
        OfficePermission.require(Role.of(core.actor().role()), right);
    }

    /** Codes that are still open, for the list at the desk: unit and the instant at which they end. */
    public Map<String, Long> openCodes() {
        Map<String, Long> open = new LinkedHashMap<>();
        long now = core.seams().millis();
        for (DeviceQueries.Row row : queries.inState(CODE)) {
            if (row.codeUntil() > now) {
                open.merge(row.unit(), row.codeUntil(), Math::max);
            }
        }
        return open;
    }
}
