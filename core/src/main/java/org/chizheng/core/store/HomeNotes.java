package org.chizheng.core.store;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chizheng.core.shared.Disk;

/**
 * What this PC remembers of its checks and backups, in {@code notes.json} beside the journal. Never the truth of
 * anything: a note that is lost or unreadable makes the next check due, no more.
 *
 * @param checkedOn ISO date of the last whole check, or null
 * @param sound what it found
 * @param backups verified ones, latest first
 */
public record HomeNotes(String checkedOn, boolean sound, List<Kept> backups) {
    private static final int REMEMBERED = 20;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
            .build();

    /**
     * A backup that was read back and verified.
     *
     * @param folder where it was made
     * @param madeOn ISO date
     * @param ops how many saves it holds
     * @param madeMs the same moment in milliseconds since 1970; 0 in notes of an older program
     * @param chains per chain the last save that it holds; empty in notes of an older program
     */
    public record Kept(String folder, String madeOn, long ops, long madeMs, Map<String, Long> chains) {
        public Kept {
            chains = chains == null ? Map.of() : Map.copyOf(chains);
        }
    }

    public HomeNotes {
        backups = backups == null ? List.of() : List.copyOf(backups);
    }

    static HomeNotes read(HomeFolder folder) {
        if (!Files.exists(folder.notes())) {
            return new HomeNotes(null, false, List.of());
        }
        try {
            return JSON.readValue(Files.readAllBytes(folder.notes()), HomeNotes.class);
        } catch (IOException unreadable) {
            return new HomeNotes(null, false, List.of());
        }
    }

    HomeNotes checked(String today, boolean found) {
        return new HomeNotes(today, found, backups);
    }

    HomeNotes with(Kept backup) {
        List<Kept> all = new ArrayList<>(List.of(backup));
        all.addAll(backups);
        return new HomeNotes(checkedOn, sound, all.subList(0, Math.min(REMEMBERED, all.size())));
    }

    void write(HomeFolder folder, Disk disk) throws IOException {
        disk.replace(folder.notes(), JSON.writeValueAsBytes(this));
    }
}
