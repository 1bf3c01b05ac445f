package org.chizheng.sync.transport.https;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final String ID = "([A-Za-z0-9_-]{22})";
    private static final Pattern UP = Pattern.compile("/v1/up/" + ID + "/" + ID + "/([0-9]{1,16})-([0-9]{1,16})");
    private static final Pattern HEADS = Pattern.compile("/v1/heads/" + ID);
    private static final Pattern DOWN = Pattern.compile("/v1/down/" + ID);
    private static final Pattern ROSTER = Pattern.compile("/v1/roster/" + ID);
    private static final Pattern ENROL = Pattern.compile("/v1/enrol");
    private static final Pattern GRANT = Pattern.compile("/v1/enrol/" + ID);
    private static final int NOT_A_REQUEST = 400;
    private static final int NOT_THIS_VERB = 405;
    private static final int TOO_SLOW = 408;
    private static final int TOO_LARGE = 413;
    private static final String COME_AGAIN = "5";

    private final Receiver receiver;
    private final HubSettings settings;
    private final Seams seams;
    private final Consumer<RuntimeException> onFault;

    HubHandler(Receiver receiver, HubSettings settings, Seams seams, Consumer<RuntimeException> onFault) {
        this.receiver = receiver;
        this.settings = settings;
        this.seams = seams;
        this.onFault = onFault;
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

    /** Makes the server answer a bare 500 without a word in its log: the fault itself may name people. */
    private static final class Told extends RuntimeException implements QuietException {
        private static final long serialVersionUID = 1L;

        Told() {
            super(null, null, false, false);
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        try {
            Reply reply = route(request);
            answer(response, callback, reply.status().code(), reply.body());
        } catch (Stop stop) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
            answer(response, callback, stop.status, new byte[0]);
        } catch (Refusal refusal) {
            answer(response, callback, status(refusal.code()), words(refusal));
        } catch (RuntimeException fault) {
            onFault.accept(fault);
            throw new Told();
        }
        return true;
    }

    private Reply route(Request request) throws Stop {
        String path = request.getHttpURI().getPath();
        Matcher up = UP.matcher(path);
        if (up.matches()) {
            require(request, "PUT");
            UpName name = new UpName(
                    id(up.group(1)), id(up.group(2)), Long.parseLong(up.group(3)), Long.parseLong(up.group(4)));
            return receiver.up(name, body(request, Limits.FILE));
        }
        Matcher heads = HEADS.matcher(path);
        if (heads.matches()) {
            require(request, "GET");
            return receiver.heads(id(heads.group(1)));
        }
        Matcher down = DOWN.matcher(path);
        if (down.matches()) {
            require(request, "GET");
            Fields query = query(request);
            return receiver.down(id(down.group(1)), id(query.getValue("epoch")), number(query.getValue("after")));
        }
        Matcher roster = ROSTER.matcher(path);
        if (roster.matches()) {
            require(request, "GET");
            Fields query = query(request);
            String kid = query.getValue("key");
            if (kid == null || !kid.matches("[A-Za-z0-9_-]{43}")) {
                throw new Stop(NOT_A_REQUEST);
            }
            return receiver.roster(id(roster.group(1)), number(query.getValue("after")), kid);
        }
        return routeEnrolment(request, path);
    }

    private Reply routeEnrolment(Request request, String path) throws Stop {
        if (ENROL.matcher(path).matches()) {
            require(request, "POST");
            return receiver.enrol(body(request, settings.maxEnrolBytes()));
        }
        Matcher grant = GRANT.matcher(path);
        if (grant.matches()) {
            require(request, "GET");
            return receiver.grant(id(grant.group(1)));
        }
        return Reply.of(Reply.Status.NOT_FOUND);
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
        long until = seams.millis() + settings.bodyTime().toMillis();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 * 1024];
        try (InputStream in = Content.Source.asInputStream(request)) {
            for (int step = in.read(buffer); step >= 0; step = in.read(buffer)) {
                body.write(buffer, 0, step);
                if (body.size() > limit) {
                    throw new Stop(TOO_LARGE);
                }
                if (seams.millis() > until) {
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
            response.getHeaders().put(HttpHeader.RETRY_AFTER, COME_AGAIN);
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
            case "hub.full", "journal.full" -> 507;
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
