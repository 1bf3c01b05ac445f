package org.chizheng.core.seal;

import java.time.LocalDate;
import java.time.LocalTime;
import org.chizheng.core.shared.Seams;

/** A practice home lives on its own day: the machine's time of day on the date that the practice county was made for. */
public final class PracticeSeams implements Seams {
    private final Seams machine;
    private final LocalDate day;

    public PracticeSeams(Seams machine, LocalDate day) {
        this.machine = machine;
        this.day = day;
    }

    @Override
    public long millis() {
        LocalTime time = machine.instant().atZone(ZONE).toLocalTime();
        return day.atTime(time).atZone(ZONE).toInstant().toEpochMilli();
    }

    @Override
    public byte[] random(int bytes) {
        return machine.random(bytes);
    }
}
