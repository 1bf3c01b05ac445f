package org.chizheng.sync.hostile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chizheng.sync.batch.BatchWriter;
import org.chizheng.sync.batch.CaseNotice;
import org.chizheng.sync.batch.County;
import org.chizheng.sync.batch.DownEntry;
import org.chizheng.sync.batch.Links;
import org.chizheng.sync.batch.Manifest.Route;
import org.chizheng.sync.batch.Manifest.Stretch;
import org.chizheng.sync.batch.Note;
import org.chizheng.sync.batch.OpLines;
import org.chizheng.sync.batch.Outcome;
import org.chizheng.sync.batch.Receipt;
import org.chizheng.sync.batch.Receipt.Taken;
import org.chizheng.sync.batch.Standing;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.identity.BureauAnchor;
import org.chizheng.sync.identity.DeviceEntry;
import org.chizheng.sync.identity.DeviceIdentity;
import org.chizheng.sync.identity.DeviceTable;
import org.chizheng.sync.identity.EnrolGrant;
import org.chizheng.sync.identity.EnrolRequest;
import org.chizheng.sync.identity.IssuedCode;

/** A file of every kind that comes from outside, all of one county, made anew from a seed: no bytes are kept anywhere. */
final class Goldens {
    static final String UNIT = "141025100";

    final County county;
    final DeviceIdentity office;
    final BureauAnchor anchor;
    final IssuedCode code;
    final byte[] request;
    final byte[] grant;
    private final BatchWriter bureau;

    Goldens(long seed) {
        county = new County(seed);
        office = DeviceIdentity.of(county.dev, county.chain, UNIT, county.office);
        DeviceIdentity own = DeviceIdentity.of(county.bureauDev, county.epoch, "141025", county.bureau);
        anchor =
                new BureauAnchor(county.aud, county.epoch, "古县人力资源和社会保障局", own, Optional.of(Digest.of(new byte[] {1})));
        code = IssuedCode.issue(UNIT, county.seams);
        request = EnrolRequest.write(office, "张村一号机", county.office.signing(), code.code(), county.seams);
        grant = EnrolGrant.write(openRequest(request), anchor, county.bureau.signing(), county.seams);
        bureau = new BatchWriter(county.bureau.signing(), county.seams);
    }

    EnrolRequest.Opened openRequest(byte[] file) {
        return EnrolRequest.open(
                file, List.of(IssuedCode.issue("141025101", county.seams), code), county.seams.millis());
    }

    /** Every kind once; the upward one also without deflate. */
    List<Golden> all() {
        List<Golden> all = new ArrayList<>();
        all.add(up("up", county.ops(1, 3)));
        all.add(up("up, not deflated", List.of(county.op(1, 1))));
        all.add(new Golden("down", county.down(entries()), this::readDown));
        all.add(new Golden("receipt", receipt(county.ops(1, 4)), this::readReceipt));
        all.add(new Golden("roster", roster(), this::readRoster));
        all.add(new Golden("enrol request", request, this::openRequest));
        all.add(new Golden("enrol grant", grant, file -> EnrolGrant.open(file, code.code(), request, office)));
        return all;
    }

    Golden up(String kind, List<OpLines> ops) {
        return new Golden(kind, county.up(ops), this::readUp);
    }

    void readUp(byte[] file) {
        county.bureauBodies().ops(county.atBureau().verify(file));
    }

    void readDown(byte[] file) {
        county.officeBodies().entries(county.atOffice().verify(file));
    }

    void readReceipt(byte[] file) {
        county.officeBodies().receipt(county.atOffice().verify(file));
    }

    void readRoster(byte[] file) {
        DeviceTable.ofLines(county.officeBodies().roster(county.atOffice().verify(file)));
    }

    private List<DownEntry> entries() {
        CaseNotice notice = new CaseNotice(
                "0123456789abcdef".repeat(4), "dup-id", "", CaseNotice.State.OPEN, List.of(county.dev), List.of(UNIT));
        return List.of(
                DownEntry.op(1, county.op(county.bureauDev, county.epoch, 7, "{\"name\":\"李四\"}")),
                DownEntry.receipt(2, answer(county.ops(1, 2))),
                DownEntry.note(3, new Note("gap", "请补报第 21 至 40 号记录", 5)),
                new DownEntry(4, DownEntry.CASE, List.of(notice.line())));
    }

    private Receipt answer(List<OpLines> ops) {
        Digest prev = Links.start(county.dev, county.chain);
        List<Outcome> outcomes = new ArrayList<>();
        for (OpLines op : ops) {
            Outcome.Kind kind = Outcome.Kind.values()[outcomes.size()];
            outcomes.add(new Outcome(op.head().seq(), op.head().op(), kind, "same-id", county.epoch.toString()));
        }
        Digest head = Links.over(prev, 1, ops.stream().map(OpLines::opLine).toList());
        Standing standing = new Standing(
                Map.of(county.chain, 20L), Map.of(county.chain, 10L), List.of(new Standing.Gap(county.chain, 21, 40)));
        return new Receipt(
                county.upRoute(),
                new Stretch(1, ops.size(), prev, head),
                Digest.of(new byte[] {1}),
                new Taken(county.seams.millis(), 100, 99 + ops.size(), Digest.ZERO),
                standing,
                outcomes);
    }

    private byte[] receipt(List<OpLines> ops) {
        return bureau.receipt(answer(ops), county.office.receiving().publicKey());
    }

    private byte[] roster() {
        DeviceTable table = DeviceTable.of(DeviceEntry.active(anchor.bureau(), "县局", true))
                .with(DeviceEntry.active(office, "张村一号机", false).revoke(Map.of(county.chain, 7L)));
        Route route = new Route(county.aud, county.epoch, county.bureauDev, county.epoch);
        return bureau.roster(route, 1, Links.start(county.bureauDev, county.epoch), table.lines());
    }

    /** By kind. */
    Map<String, Golden> byKind() {
        Map<String, Golden> byKind = new LinkedHashMap<>();
        all().forEach(golden -> byKind.put(golden.kind(), golden));
        return byKind;
    }
}
