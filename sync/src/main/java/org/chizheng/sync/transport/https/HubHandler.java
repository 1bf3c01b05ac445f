package org.chizheng.sync.transport.https;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.shared.Seams;
import org.chizheng.sync.batch.json.Limits;
import org.chizheng.sync.batch.json.StrictJson;
import org.chizheng.sync.transport.UpName;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.QuietException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/**
 * Routes the few paths of this protocol and keeps their limits. A path must match as it stands; a body is read to its
 * limit and within its time, or not taken at all. Nothing of a request but its status is ever logged.
 */
final class HubHandler extends Handler.Abstract {
    private static final int NOT_A_REQUEST = 400;
    private static final int NOT_THIS_VERB = 405;
    private static final int TOO_SLOW = 408;
    private static final int TOO_LARGE = 413;
    /** Seconds after which a full receiver may be asked again. */
    private static final long BUSY_FOR = 5;

    private final Receiver receiver;
    private final HubSettings settings;
    private final Seams seams;
    private final Consumer<RuntimeException> onFault;
    private final RateLimit rate;
    private final Hands hands;

    HubHandler(Receiver receiver, HubSettings settings, Seams seams, Consumer<RuntimeException> onFault) {
        this.receiver = receiver;
        this.settings = settings;
        this.seams = seams;
        this.onFault = onFault;
        this.rate = new RateLimit(settings.perMinute(), seams);
        this.hands = new Hands(settings.atOnce(), settings.atOnceFromOne());
    }

    /** Ends a request with a bare status. */
    private static final class Stop extends Exception {
        private static final long serialVersionUID = 1L;
        private final int status;

        Stop(int status) {
            super(Integer.toString(status), null, false, false);
            this.status = status;
        }
    }

    /** Ends a request of somebody who asks too often. */
    private static final class TooMany extends Exception {
        private static final long serialVersionUID = 1L;
        private final long seconds;

        TooMany(long seconds) {
            super(null, null, false, false);
            this.seconds = seconds;
        }
    }

    /** Makes the server answer a bare 500 without a word in its log: the fault itself may name people. */
    private static final class Told extends RuntimeException implements QuietException {
        private static final long serialVersionUID = 1L;

        Told() {
            super(null, null, false, false);
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String address = Request.getRemoteAddr(request);
        if (!hands.take(address)) {
            askAgain(response, callback, Reply.Status.BUSY, BUSY_FOR);
            return true;
        }
        try {
            Reply reply = route(request);
            answer(response, callback, reply.status().code(), reply.body());
        } catch (Stop stop) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
            answer(response, callback, stop.status, new byte[0]);
        } catch (TooMany tooMany) {
            askAgain(response, callback, Reply.Status.TOO_MANY, tooMany.seconds);
        } catch (Refusal refusal) {
            answer(response, callback, status(refusal.code()), words(refusal));
        } catch (RuntimeException fault) {
            onFault.accept(fault);
            throw new Told();
        } finally {
            hands.giveBack(address);
        }
        return true;
    }

    /** Whose body was not read cannot be spoken to again on the same line. */
    private static void askAgain(Response response, Callback callback, Reply.Status status, long seconds) {
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        response.getHeaders().put(HttpHeader.RETRY_AFTER, seconds);
        answer(response, callback, status.code(), new byte[0]);
    }

    private Reply route(Request request) throws Stop, TooMany {
        String path = request.getHttpURI().getPath();
        HubRoute route = HubRoute.of(path, request.getMethod()).orElse(null);
        String[] parts = route == null ? new String[0] : route.parts(path);
        count(request, parts.length > 0 ? parts[0] : "");
        if (route == null) {
            return Reply.of(Reply.Status.NOT_FOUND);
        }
        require(request, route.verb());
        return switch (route) {
            case UP -> up(request, parts);
            case HEADS -> receiver.heads(id(parts[0]));
            case DOWN -> down(request, id(parts[0]));
            case ROSTER -> roster(request, id(parts[0]));
            case WANTED -> receiver.wanted(id(parts[0]));
            case PIECES -> receiver.pieces(id(parts[0]), parts[1]);
            case PUT_PIECE ->
                receiver.putPiece(id(parts[0]), parts[1], (int) number(parts[2]), body(request, Limits.FILE));
            case PIECE -> receiver.piece(id(parts[0]), parts[1], (int) number(parts[2]));
            case ENROL -> receiver.enrol(body(request, settings.maxEnrolBytes()));
            case GRANT -> receiver.grant(id(parts[0]));
        };
    }

    private void count(Request request, String device) throws TooMany {
        long seconds = rate.secondsToWait(device, Request.getRemoteAddr(request));
        if (seconds > 0) {
            throw new TooMany(seconds);
        }
    }

    private Reply up(Request request, String[] parts) throws Stop {
        UpName name = new UpName(id(parts[0]), id(parts[1]), Long.parseLong(parts[2]), Long.parseLong(parts[3]));
        return receiver.up(name, body(request, Limits.FILE));
    }

    private Reply down(Request request, Id dev) throws Stop {
        Fields query = query(request);
        String chain = query.getValue("chain");
        Optional<Id> writing = chain == null ? Optional.empty() : Optional.of(id(chain));
        return receiver.down(dev, id(query.getValue("epoch")), number(query.getValue("after")), writing);
    }

    private Reply roster(Request request, Id dev) throws Stop {
        Fields query = query(request);
        String kid = query.getValue("key");
        if (kid == null || !kid.matches("[A-Za-z0-9_-]{43}")) {
            throw new Stop(NOT_A_REQUEST);
        }
        return receiver.roster(dev, number(query.getValue("after")), kid);
    }

    private static void require(Request request, String verb) throws Stop {
        if (!verb.equals(request.getMethod())) {
            throw new Stop(NOT_THIS_VERB);
        }
    }

    private static Fields query(Request request) throws Stop {
        try {
            return Request.extractQueryParameters(request);
        } catch (RuntimeException e) {
            throw new Stop(NOT_A_REQUEST);
        }
    }

    private static Id id(String text) throws Stop {
        try {
            return Id.parse(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw new Stop(NOT_A_REQUEST);
        }
    }

    private static long number(String text) throws Stop {
        if (text == null || !text.matches("[0-9]{1,16}")) {
            throw new Stop(NOT_A_REQUEST);
        }
        return Long.parseLong(text);
    }

    private byte[] body(Request request, int limit) throws Stop {
        if (request.getLength() > limit) {
            throw new Stop(TOO_LARGE);
        }
        long began = seams.millis();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 * 1024];
        try (InputStream in = Content.Source.asInputStream(request)) {
            for (int step = in.read(buffer); step >= 0; step = in.read(buffer)) {
                body.write(buffer, 0, step);
                if (body.size() > limit) {
                    throw new Stop(TOO_LARGE);
                }
                if (seams.millis() - began > settings.millisFor(body.size())) {
                    throw new Stop(TOO_SLOW);
                }
            }
            return body.toByteArray();
        } catch (IOException e) {
            throw new Stop(TOO_SLOW);
        }
    }

    private static void answer(Response response, Callback callback, int status, byte[] body) {
        response.setStatus(status);
        if (status == Reply.Status.BUSY.code()) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, BUSY_FOR);
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/octet-stream");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    /** The statuses of the protocol for the grounds of refusal; any other is a static rule. */
    private static int status(String code) {
        return switch (code) {
            case "batch.line", "batch.base64", "batch.header", "enrol.form" -> NOT_A_REQUEST;
            case "batch.unknown-key" -> 401;
            case "device.revoked" -> 403;
            case "enrol.code", "enrol.used", "enrol.expired" -> 404;
            case "batch.too-large" -> TOO_LARGE;
            case "batch.version" -> 415;
            case "hub.busy" -> 503;
            case "hub.full", "journal.full", "attachment.full" -> 507;
            default -> 422;
        };
    }

    private static byte[] words(Refusal refusal) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", refusal.code());
        json.put("what", refusal.what());
        json.put("why", refusal.why());
        json.put("now", refusal.now());
        return StrictJson.write(json);
    }
}
