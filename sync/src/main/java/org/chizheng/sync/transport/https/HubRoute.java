package org.chizheng.sync.transport.https;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every path that the hub serves, and with which verb. The one list, so that a test can ask of each who gets in; a path
 * must match as it stands. The first part of a path that has parts is the device's id.
 */
enum HubRoute {
    UP("PUT", "/v1/up/ID/ID/([0-9]{1,16})-([0-9]{1,16})"),
    HEADS("GET", "/v1/heads/ID"),
    DOWN("GET", "/v1/down/ID"),
    ROSTER("GET", "/v1/roster/ID"),
    /** which files of attachments are lacking; which pieces of one are here; a piece up; a piece down */
    WANTED("GET", "/v1/wanted/ID"),
    PIECES("GET", "/v1/file/ID/NAME"),
    PUT_PIECE("PUT", "/v1/file/ID/NAME/([0-9]{1,2})"),
    PIECE("GET", "/v1/file/ID/NAME/([0-9]{1,2})"),
    ENROL("POST", "/v1/enrol"),
    GRANT("GET", "/v1/enrol/ID");

    private final String verb;
    private final Pattern path;

    HubRoute(String verb, String path) {
        this.verb = verb;
        this.path = Pattern.compile(path.replace("ID", "([A-Za-z0-9_-]{22})").replace("NAME", "([0-9a-f]{64})"));
    }

    String verb() {
        return verb;
    }

    /** The one with this path, and with this verb where there are two. */
    static Optional<HubRoute> of(String path, String verb) {
        return Arrays.stream(values())
                .filter(route -> route.path.matcher(path).matches())
                .sorted(Comparator.comparing(route -> !route.verb.equals(verb)))
                .findFirst();
    }

    /** What stands at the open places of a path that is this route's, in order. */
    String[] parts(String given) {
        Matcher matcher = path.matcher(given);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("the path of another route");
        }
        String[] parts = new String[matcher.groupCount()];
        Arrays.setAll(parts, at -> matcher.group(at + 1));
        return parts;
    }
}
