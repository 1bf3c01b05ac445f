package org.chizheng.sync.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.SeededSeams;
import org.chizheng.sync.crypto.DeviceKeys;
import org.chizheng.sync.crypto.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrolmentTest {
    private static final String UNIT = "141025100";
    private static final long HOUR = 3_600_000L;

    private final SeededSeams seams = new SeededSeams(21);
    private final DeviceKeys officeKeys = DeviceKeys.fresh(seams);
    private final DeviceKeys bureauKeys = DeviceKeys.fresh(seams);
    private final DeviceIdentity office = DeviceIdentity.of(seams.newId(), seams.newId(), UNIT, officeKeys);
    private final BureauAnchor anchor = new BureauAnchor(
            BureauAnchor.newAudience("141025", seams.newId()),
            seams.newId(),
            "古县人力资源和社会保障局",
            DeviceIdentity.of(seams.newId(), seams.newId(), "141025", bureauKeys),
            Optional.of(Digest.of(new byte[] {1})));
    private final IssuedCode issued = IssuedCode.issue(UNIT, seams);
    private final byte[] request = EnrolRequest.write(office, "张村一号机", officeKeys.signing(), issued.code(), seams);

    private EnrolRequest.Opened open() {
        return EnrolRequest.open(request, List.of(IssuedCode.issue("141025101", seams), issued), seams.millis());
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    @Test
    void anOfficeBecomesKnownAndKnowsItsBureau() {
        EnrolRequest.Opened opened = open();
        assertThat(opened.request().device()).isEqualTo(office);
        assertThat(opened.request().device().fingerprint()).isEqualTo(office.fingerprint());
        assertThat(opened.code()).isEqualTo(issued);
        byte[] file = EnrolGrant.write(opened, anchor, bureauKeys.signing(), seams);
        EnrolGrant grant = EnrolGrant.open(file, issued.code(), request, office);
        assertThat(grant.anchor()).isEqualTo(anchor);
        assertThat(grant.unit()).isEqualTo(UNIT);
        assertThat(BureauAnchor.ofBytes(anchor.bytes())).isEqualTo(anchor);
        assertThat(grant.anchor().byKid(bureauKeys.signing().publicKey().kid())).isPresent();
        assertThat(grant.anchor().byKid(office.kid())).isEmpty();
    }

    /** 72 hours: at the last millisecond yes, one later no; a bureau clock set back is no reason. */
    @Test
    void aCodeLivesThreeDays() {
        List<IssuedCode> codes = List.of(issued);
        assertThat(EnrolRequest.open(request, codes, issued.issuedAt() + 72 * HOUR))
                .isNotNull();
        assertThat(EnrolRequest.open(request, codes, issued.issuedAt() - HOUR)).isNotNull();
        assertRefused("enrol.expired", () -> EnrolRequest.open(request, codes, issued.issuedAt() + 72 * HOUR + 1));
    }

    @Test
    void aCodeServesOneDeviceWhichMayAskAgain() {
        List<IssuedCode> byIt = List.of(issued.usedBy(office.dev()));
        assertThat(EnrolRequest.open(request, byIt, issued.issuedAt() + 100 * HOUR))
                .isNotNull();
        List<IssuedCode> byAnother = List.of(issued.usedBy(seams.newId()));
        assertRefused("enrol.used", () -> EnrolRequest.open(request, byAnother, seams.millis()));
    }

    @Test
    void aCodeServesItsUnit() {
        IssuedCode elsewhere = new IssuedCode(issued.code(), "141025101", issued.issuedAt(), Optional.empty());
        assertRefused("enrol.unit", () -> EnrolRequest.open(request, List.of(elsewhere), seams.millis()));
    }

    @Test
    void aRequestUnderAnotherCodeIsNotRead() {
        assertRefused(
                "enrol.code", () -> EnrolRequest.open(request, List.of(IssuedCode.issue(UNIT, seams)), seams.millis()));
    }

    @Test
    void everyFlippedBitAndEveryTruncationOfARequestIsRefused() {
        for (int at = 0; at < request.length * 8; at++) {
            byte[] flipped = request.clone();
            flipped[at / 8] ^= (byte) (1 << at % 8);
            assertThatThrownBy(() -> EnrolRequest.open(flipped, List.of(issued), seams.millis()))
                    .isInstanceOf(Refusal.class);
        }
        for (int length = 0; length < request.length; length++) {
            byte[] cut = Arrays.copyOf(request, length);
            assertThatThrownBy(() -> EnrolRequest.open(cut, List.of(issued), seams.millis()))
                    .isInstanceOf(Refusal.class);
        }
    }

    /** Whoever knows the code but not the key cannot ask in another device's name. */
    @Test
    void aRequestMustBeSignedByTheKeyItNames() {
        byte[] foreign = EnrolRequest.write(office, "x", bureauKeys.signing(), issued.code(), seams);
        assertRefused("enrol.signature", () -> EnrolRequest.open(foreign, List.of(issued), seams.millis()));
    }

    @Test
    void aGrantFitsOneRequestOfOneDevice() {
        byte[] file = EnrolGrant.write(open(), anchor, bureauKeys.signing(), seams);
        seams.advance(1);
        byte[] later = EnrolRequest.write(office, "张村一号机", officeKeys.signing(), issued.code(), seams);
        OneTimeCode other = OneTimeCode.fresh(seams);
        assertRefused("enrol.grant", () -> EnrolGrant.open(file, issued.code(), later, office));
        assertRefused("enrol.grant", () -> EnrolGrant.open(file, other, request, office));
        assertRefused("enrol.grant", () -> EnrolGrant.open(request, issued.code(), request, office));
        byte[] foreign = EnrolGrant.write(open(), anchor, officeKeys.signing(), seams);
        assertRefused("enrol.signature", () -> EnrolGrant.open(foreign, issued.code(), request, office));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "\n\n", "PK"})
    void anythingElseIsNoEnrolmentFile(String text) {
        byte[] file = text.getBytes(StandardCharsets.UTF_8);
        assertRefused("enrol.form", () -> EnrolRequest.open(file, List.of(issued), seams.millis()));
    }

    @Test
    void aCodeIsUnderstoodAsPeopleWriteIt() {
        OneTimeCode code = OneTimeCode.parse("0123-4567-89AB-CDEF-GHJK");
        assertThat(OneTimeCode.parse("o123 4567 89ab cdef ghjk")).isEqualTo(code);
        assertThat(OneTimeCode.parse("OI23456789ABCDEFGHJK")).isEqualTo(code);
        assertThat(OneTimeCode.parse("０1２3—４５６７－８９ＡＢ cdef GHJK")).isEqualTo(code);
        assertThat(code.text()).isEqualTo("0123-4567-89AB-CDEF-GHJK");
        assertThat(code.toString()).doesNotContain("0123");
        assertThat(OneTimeCode.fresh(seams).text()).matches("([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}");
        assertRefused("enrol.code-form", () -> OneTimeCode.parse("0123-4567-89AB-CDEF-GHJ"));
        assertRefused("enrol.code-form", () -> OneTimeCode.parse("0123-4567-89AB-CDEF-GHJU"));
        assertRefused("enrol.code-form", () -> OneTimeCode.parse("登记码"));
    }

    @Test
    void aFingerprintIsEightGroupsOfFiveDigits() {
        assertThat(office.fingerprint()).matches("(\\d{5} ){7}\\d{5}");
        assertThat(anchor.bureau().fingerprint()).isNotEqualTo(office.fingerprint());
    }
}
