package org.chizheng.sync.transport.https;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.batch.json.Limits;
import org.chizheng.sync.transport.FileLine;
import org.chizheng.sync.transport.LiveTransport;
import org.chizheng.sync.transport.Parcel;
import org.chizheng.sync.transport.Sent;
import org.chizheng.sync.transport.UpName;

/**
 * An office's side of the line. One request at a time; what fails for the line's sake is tried again after a pause,
 * what the bureau refuses is not. Every method throws {@link Refusal}: {@code line.down}, {@code line.pin}, {@code
 * line.stopped}, {@code line.answer}, or what the bureau itself said, with its code.
 */
public final class HubClient implements LiveTransport, FileLine {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(150);

    private final URI hub;
    private final HttpClient http;
    private final Backoff backoff;

    /**
     * @param hub {@code https://address:port}, nothing after it
     * @param tls from {@link org.chizheng.sync.crypto.PinnedTrust}: pinned, or before enrolment for {@link #enrol} and
     *     {@link #grant} alone
     * @throws Refusal {@code hub.address} when the address is not of that form
     */
    public HubClient(String hub, SSLContext tls, Backoff backoff) {
        this.hub = address(hub);
        this.backoff = backoff;
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        this.http = HttpClient.newBuilder()
                .sslContext(tls)
                .sslParameters(parameters)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(CONNECT)
                .build();
    }

    private static URI address(String text) {
        try {
            URI uri = URI.create(text.strip().replaceAll("/+$", ""));
            boolean bare = uri.getPath() == null || uri.getPath().isEmpty();
            if ("https".equals(uri.getScheme()) && uri.getHost() != null && bare && uri.getQuery() == null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw addressRefused();
        }
        throw addressRefused();
    }

    private static Refusal addressRefused() {
        return Refusal.of("hub.address", "县局接收端的地址不对", "地址应写成 https://地址:端口", "请向县局问清地址后重新填写");
    }

    @Override
    public Sent send(UpName name, byte[] file) {
        if (file.length > Limits.FILE) {
            throw new IllegalArgumentException("larger than any reader takes");
        }
        String path = "/v1/up/" + name.dev() + "/" + name.chain() + "/" + name.first() + "-" + name.last();
        Answer answer = ask(request(path).PUT(BodyPublishers.ofByteArray(file)));
        boolean waiting = answer.status == Reply.Status.ACCEPTED.code();
        return new Sent(waiting ? Sent.Stage.WAITING : Sent.Stage.RECEIVED, answer.body);
    }

    /** One file at a time: the next is asked for when this one is applied. */
    @Override
    public List<Parcel> collect(Id dev, Id epoch, long after) {
        return collect("/v1/down/" + dev + "?epoch=" + epoch + "&after=" + after, after);
    }

    @Override
    public List<Parcel> collect(Id dev, Id epoch, long after, Id writing) {
        return collect("/v1/down/" + dev + "?epoch=" + epoch + "&after=" + after + "&chain=" + writing, after);
    }

    private List<Parcel> collect(String path, long after) {
        Answer answer = ask(request(path).GET());
        return answer.status == Reply.Status.OK.code()
                ? List.of(new Parcel("down/" + after, () -> answer.body))
                : List.of();
    }

    @Override
    public byte[] heads(Id dev) {
        return ask(request("/v1/heads/" + dev).GET()).body;
    }

    @Override
    public Optional<byte[]> roster(Id dev, long after, String kid) {
        Answer answer = ask(
                request("/v1/roster/" + dev + "?after=" + after + "&key=" + kid).GET());
        return answer.status == Reply.Status.OK.code() ? Optional.of(answer.body) : Optional.empty();
    }

    @Override
    public Optional<FileLine> files() {
        return Optional.of(this);
    }

    /** A bureau whose program knows nothing of files wants none. */
    @Override
    public List<String> wanted(Id dev) {
        try {
            return FileText.names(ask(request("/v1/wanted/" + dev).GET()).body);
        } catch (Refusal refused) {
            if (refused.code().equals("line.status-404")) {
                return List.of();
            }
            throw refused;
        }
    }

    @Override
    public Optional<BitSet> pieces(Id dev, String name) {
        Answer answer = ask(request("/v1/file/" + dev + "/" + name).GET());
        return answer.status == Reply.Status.OK.code() ? Optional.of(FileText.pieces(answer.body)) : Optional.empty();
    }

    @Override
    public void put(Id dev, String name, int piece, byte[] content) {
        ask(request("/v1/file/" + dev + "/" + name + "/" + piece).PUT(BodyPublishers.ofByteArray(content)));
    }

    @Override
    public Optional<byte[]> piece(Id dev, String name, int piece) {
        Answer answer =
                ask(request("/v1/file/" + dev + "/" + name + "/" + piece).GET());
        return answer.status == Reply.Status.OK.code() ? Optional.of(answer.body) : Optional.empty();
    }

    /** Hands in a request for enrolment. */
    public void enrol(byte[] requestFile) {
        ask(request("/v1/enrol").POST(BodyPublishers.ofByteArray(requestFile)));
    }

    /** The grant, once a person at the bureau has given it. */
    public Optional<byte[]> grant(Id dev) {
        Answer answer = ask(request("/v1/enrol/" + dev).GET());
        return answer.status == Reply.Status.OK.code() ? Optional.of(answer.body) : Optional.empty();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(hub + path)).timeout(ANSWER);
    }

    private record Answer(int status, byte[] body, long retryAfter) {
        /** All hands at work; it says when one may be free. */
        boolean isBusy() {
            return status == 503 && retryAfter > 0;
        }

        boolean again() {
            return status == 408 || status == 429 || status == 502 || status == 503 || status == 504;
        }
    }

    private synchronized Answer ask(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            int failures = 0;
            int busy = 0;
            while (true) {
                Answer answer = null;
                IOException trouble = null;
                try {
                    answer = once(request);
                    if (!answer.again()) {
                        return taken(answer);
                    }
                } catch (IOException e) {
                    LineTrouble.requireOurHub(e);
                    trouble = e;
                }
                boolean told = answer != null && answer.isBusy();
                failures += told ? 0 : 1;
                busy += told ? 1 : 0;
                if (failures == Backoff.TRIES || busy == Backoff.TRIES_OF_BUSY) {
                    throw trouble == null ? LineTrouble.said(answer.status, answer.body) : LineTrouble.down(trouble);
                }
                backoff.pauseAfter(Math.max(1, told ? busy : failures), answer == null ? 0 : answer.retryAfter);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LineTrouble.stopped();
        }
    }

    private static Answer taken(Answer answer) {
        if (answer.status >= 200 && answer.status < 300) {
            return answer;
        }
        throw LineTrouble.said(answer.status, answer.body);
    }

    private Answer once(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
        try (InputStream in = response.body()) {
            byte[] body = in.readNBytes(Limits.FILE + 1);
            if (body.length > Limits.FILE) {
                throw LineTrouble.answer();
            }
            return new Answer(response.statusCode(), body, retryAfter(response));
        }
    }

    private static long retryAfter(HttpResponse<?> response) {
        String asked = response.headers().firstValue("Retry-After").orElse("");
        return asked.matches("[0-9]{1,4}") ? Long.parseLong(asked) : 0;
    }
}
