package org.chizheng.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;

/** Enrolment, sending and receiving of the practice county, by line and by stick. */
final class Traffic {
    private final Runner runner;
    private final String bureau;
    private final Path work;
    private final Path stick;

    Traffic(Runner runner, String bureau, Path work, Path stick) {
        this.runner = runner;
        this.bureau = bureau;
        this.work = work;
        this.stick = stick;
    }

    /** The bureau's code, the office's request, the bureau's grant: three files and one telephone call. */
    void enrol(PlannedOffice office) {
        String code = runner.run(bureau, "device", "code", "--unit", office.unit())
                .path("code")
                .asText();
        Path request = work.resolve(office.unit() + "-request");
        Path grant = work.resolve(office.unit() + "-grant");
        runner.run(office.unit(), "device", "request", "--code", code, "-o", request.toString());
        runner.run(bureau, "device", "grant", request.toString(), "-o", grant.toString());
        runner.run(office.unit(), "device", "install", grant.toString());
    }

    JsonNode toStick(PlannedOffice office) {
        return runner.run(office.unit(), "batch", "export", "--to", stick.toString());
    }

    /** The bureau takes what lies on the stick and writes its answers there. */
    JsonNode throughBureau() {
        JsonNode received = runner.run(bureau, "batch", "receive", stick.toString());
        runner.run(bureau, "batch", "export", "--to", stick.toString());
        return received;
    }

    JsonNode fromStick(PlannedOffice office) {
        return runner.run(office.unit(), "batch", "receive", stick.toString());
    }

    /** One exchange over the line; the hub is open while this runs. */
    JsonNode line(PlannedOffice office, String hub) {
        return runner.run(office.unit(), "sync", "--hub", hub);
    }
}
