package org.chizheng.sync.crypto;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.chizheng.core.shared.Seams;

/**
 * The hub's own TLS key (P-256) with a self-signed certificate. No authority vouches for a county's PC: offices pin
 * the hash of this key, which they got with their enrolment grant. Names and dates of the certificate are therefore
 * decoration, and a wrong clock on either side does not cut the line.
 */
public final class HubCertificate {
    private static final Duration LIFE = Duration.ofDays(20 * 365L);
    private static final Duration CLOCK_SLACK = Duration.ofDays(400);

    private final PrivateKey key;
    private final X509Certificate certificate;

    private HubCertificate(PrivateKey key, X509Certificate certificate) {
        this.key = key;
        this.certificate = certificate;
    }

    public static HubCertificate fresh(Seams seams) {
        SeamsRandom chance = new SeamsRandom(seams);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), chance);
            KeyPair pair = generator.generateKeyPair();
            X500Name name = new X500Name("CN=chizheng-hub");
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    name,
                    new BigInteger(1, seams.random(16)).setBit(126),
                    Date.from(seams.instant().minus(CLOCK_SLACK)),
                    Date.from(seams.instant().plus(LIFE)),
                    name,
                    pair.getPublic());
            X509Certificate certificate = new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA")
                            .setSecureRandom(chance)
                            .build(pair.getPrivate())));
            return new HubCertificate(pair.getPrivate(), certificate);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("P-256 and SHA-256 are part of Java 17", e);
        }
    }

    /** Private key and certificate, for the caller to seal: length, PKCS#8 key, DER certificate. */
    public byte[] export() {
        try {
            byte[] secret = key.getEncoded();
            byte[] shown = certificate.getEncoded();
            return ByteBuffer.allocate(4 + secret.length + shown.length)
                    .putInt(secret.length)
                    .put(secret)
                    .put(shown)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate that was made here has an encoding", e);
        }
    }

    /** @throws IllegalArgumentException when the bytes are not those of {@link #export()} */
    public static HubCertificate ofExport(byte[] export) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(export);
            int length = buffer.getInt();
            if (length < 0 || length > buffer.remaining()) {
                throw new IllegalArgumentException("not the key of a hub");
            }
            byte[] secret = new byte[length];
            buffer.get(secret);
            byte[] shown = new byte[buffer.remaining()];
            buffer.get(shown);
            PrivateKey key = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(secret));
            X509Certificate certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(shown));
            return new HubCertificate(key, certificate);
        } catch (GeneralSecurityException | BufferUnderflowException e) {
            throw new IllegalArgumentException("not the key of a hub", e);
        }
    }

    /** What an office pins: SHA-256 over the public key as the certificate carries it. */
    public Digest keyHash() {
        return Digest.of(certificate.getPublicKey().getEncoded());
    }

    /** TLS for the hub's listener. */
    public SSLContext serverContext(Seams seams) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("hub", key, new char[0], new X509Certificate[] {certificate});
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, new char[0]);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, new SeamsRandom(seams));
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("TLS is part of Java 17", e);
        }
    }
}
