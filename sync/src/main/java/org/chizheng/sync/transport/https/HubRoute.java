package org.chizheng.sync.transport.https;

import java.util.Arrays;
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
    ENROL("POST", "/v1/enrol"),
    GRANT("GET", "/v1/enrol/ID");

    private final String verb;
    private final Pattern path;

    HubRoute(String verb, String path) {
        this.verb = verb;
        this.path = Pattern.compile(path.replace("ID", "([A-Za-z0-9_-]{22})"));
    }

    String verb() {
        return verb;
    }

    static Optional<HubRoute> of(String path) {
        return Arrays.stream(values())
                .filter(route -> route.path.matcher(path).matches())
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
