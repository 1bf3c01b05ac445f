package org.chizheng.sync.crypto;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.chizheng.core.shared.Seams;

/**
 * Trust in one key, whatever the name, the date or the issuer of its certificate. It has to be the extended kind of
 * trust manager: around the plain kind the platform wraps a check of host names, and a hub in a county office is
 * reached by an address that nobody certifies.
 */
public final class PinnedTrust extends X509ExtendedTrustManager {
    private final Optional<Digest> keyHash;

    private PinnedTrust(Optional<Digest> keyHash) {
        this.keyHash = keyHash;
    }

    /** For everything after enrolment: only the hub whose key has this hash. */
    public static SSLContext pinned(Digest keyHash, Seams seams) {
        return context(new PinnedTrust(Optional.of(keyHash)), seams);
    }

    /**
     * For enrolment only, when no key is known yet. The line is then encrypted to nobody in particular; what travels
     * on it is public keys under the MAC of the one-time code, and that MAC alone is believed.
     */
    public static SSLContext beforeEnrolment(Seams seams) {
        return context(new PinnedTrust(Optional.empty()), seams);
    }

    private static SSLContext context(TrustManager trust, Seams seams) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, new SeamsRandom(seams));
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("TLS is part of Java 17", e);
        }
    }

    private void requirePinned(X509Certificate[] chain) throws CertificateException {
        if (chain.length == 0) {
            throw new CertificateException("no certificate");
        }
        Digest found = Digest.of(chain[0].getPublicKey().getEncoded());
        if (keyHash.isPresent() && !keyHash.get().equals(found)) {
            throw new PinException();
        }
    }

    /** Another key than the one that was pinned answered. */
    public static final class PinException extends CertificateException {
        private static final long serialVersionUID = 1L;

        PinException() {
            super("another key than the pinned one");
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        requirePinned(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        requirePinned(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        requirePinned(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("clients sign their batches, not their lines");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("clients sign their batches, not their lines");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("clients sign their batches, not their lines");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
