package org.chizheng.sync.identity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.json.JsonObject;
import org.chizheng.sync.batch.json.LineException;
import org.chizheng.sync.batch.json.StrictJson;
import org.chizheng.sync.crypto.FlatJws;
import org.chizheng.sync.crypto.FramingException;
import org.chizheng.sync.crypto.SigningKey;
import org.chizheng.sync.crypto.SigningPublicKey;

/**
 * What the bureau tells every office of who is who: its own keys, and the devices with where they stand. Signed, under a
 * version that may not fall, good for a time; it names machines and units and no person, for it travels unsealed.
 *
 * @param version dense, from 1
 * @param madeAt the bureau's wall clock in milliseconds
 * @param untilAt when it is too old to be relied on, in milliseconds; it warns and stops nobody from working
 * @param bureau whom to believe from now on; another key than the one that signed this is a handover
 * @param proof of a handover: one line signed by the new key over both keys, so that nobody is handed a key that its
 *     owner does not hold
 */
public record Roster(
        long version, long madeAt, long untilAt, BureauAnchor bureau, Optional<String> proof, List<Member> members) {
    private static final int MAX_CHAINS = 200;
    private static final String HANDOVER = "handover";

    public Roster {
        members = List.copyOf(members);
        Set<Id> devices = new HashSet<>();
        Set<String> keys = new HashSet<>(Set.of(bureau.bureau().kid()));
        for (Member member : members) {
            boolean fresh = devices.add(member.device().dev())
                    & keys.add(member.device().kid());
            if (!fresh || member.device().dev().equals(bureau.bureau().dev())) {
                throw DeviceEntry.twice();
            }
        }
    }

    /**
     * One device.
     *
     * @param revoked per chain the last trusted number; empty for a device that is not revoked
     * @param down the last number of its downlink that a former key of the bureau signed; 0 for none
     */
    public record Member(DeviceIdentity device, DeviceStatus status, Map<Id, Long> revoked, long down) {
        public Member {
            revoked = Map.copyOf(revoked);
        }
    }

    public Optional<Member> member(Id dev) {
        return members.stream()
                .filter(member -> member.device().dev().equals(dev))
                .findFirst();
    }

    /** The body: one line on the whole, one for each device. */
    public List<byte[]> lines() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("v", 1);
        json.put("version", version);
        json.put("made", madeAt);
        json.put("until", untilAt);
        json.put("bureau", bureau.json());
        proof.ifPresent(line -> json.put("proof", line));
        List<byte[]> lines = new ArrayList<>();
        lines.add(StrictJson.write(json));
        members.forEach(member -> lines.add(line(member)));
        return lines;
    }

    /** What it says beside version and time: a bureau whose facts stay needs no new version. */
    public List<byte[]> facts() {
        return new Roster(1, 0, 0, bureau, Optional.empty(), members).lines();
    }

    private static byte[] line(Member member) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("device", member.device().json());
        json.put("status", member.status().code());
        List<Object> marks = new ArrayList<>();
        new TreeMap<>(member.revoked()).forEach((chain, seq) -> marks.add(List.of(chain, seq)));
        json.put("revoked", marks);
        json.put("down", member.down());
        return StrictJson.write(json);
    }

    /** @throws LineException when the lines are not those of {@link #lines()} */
    public static Roster ofLines(List<byte[]> lines) {
        JsonObject json = StrictJson.object(lines.get(0)).only("v", "version", "made", "until", "bureau", "proof");
        if (json.number("v", 1) != 1) {
            throw new LineException("a roster of another form");
        }
        List<Member> members = new ArrayList<>();
        for (byte[] line : lines.subList(1, lines.size())) {
            members.add(member(StrictJson.object(line).only("device", "status", "revoked", "down")));
        }
        return new Roster(
                json.number("version", 1),
                json.number("made", 0),
                json.number("until", 0),
                BureauAnchor.of(json.object("bureau")),
                json.has("proof") ? Optional.of(json.text("proof")) : Optional.empty(),
                members);
    }

    private static Member member(JsonObject json) {
        return new Member(
                DeviceIdentity.of(json.object("device")),
                DeviceStatus.of(json.text("status")),
                json.marks("revoked", MAX_CHAINS),
                json.number("down", 0));
    }

    /** The line that the new key signs: from which key to which, for which bureau. */
    public static String proof(BureauAnchor next, String formerKid, SigningKey nextKey) {
        return new String(FlatJws.sign(nextKey, statement(next, formerKid)), StandardCharsets.US_ASCII);
    }

    private static byte[] statement(BureauAnchor next, String formerKid) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("t", HANDOVER);
        json.put("from", formerKid);
        json.put("to", next.json());
        return StrictJson.write(json);
    }

    /** Whether the bureau's key is another than the one that signed this. */
    public boolean handsOver(SigningPublicKey signer) {
        return !bureau.bureau().kid().equals(signer.kid());
    }

    /** Whether the new key's owner agreed to take over from this key. */
    public boolean agreed(SigningPublicKey former) {
        if (proof.isEmpty()) {
            return false;
        }
        try {
            FlatJws line = FlatJws.parse(proof.get().getBytes(StandardCharsets.ISO_8859_1));
            return line.verifiedBy(bureau.bureau().signing())
                    && java.util.Arrays.equals(line.payload(), statement(bureau, former.kid()));
        } catch (FramingException other) {
            return false;
        }
    }
}
