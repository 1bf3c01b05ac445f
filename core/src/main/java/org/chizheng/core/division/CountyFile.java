package org.chizheng.core.division;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads one county's file {@code units-<county>.json}: departments, townships, villages, former townships. */
final class CountyFile {
    private CountyFile() {}

    static List<Unit> shipped(String county) {
        try (InputStream resource = CountyFile.class.getResourceAsStream("units-" + county + ".json")) {
            return units(new ObjectMapper().readTree(resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Unit> units(JsonNode file) {
        String county = file.path("county").asText();
        List<Unit> units = new ArrayList<>();
        int rank = 0;
        for (JsonNode name : file.path("departments")) {
            String number = String.valueOf(101 + rank).substring(1);
            units.add(Unit.lasting(county + "-" + number, name.asText(), rank++));
        }
        rank = 0;
        for (JsonNode township : file.path("townships")) {
            addTownship(units, county, township, rank++);
        }
        for (JsonNode former : file.path("former")) {
            units.add(former(county, former, rank++));
        }
        return units;
    }

    private static void addTownship(List<Unit> units, String county, JsonNode node, int rank) {
        UnitCode code = new UnitCode(county + node.path("code").asText());
        LocalDate from = node.has("from") ? LocalDate.parse(node.path("from").asText()) : null;
        units.add(new Unit(code, node.path("name").asText(), rank, from, null, List.of()));
        int order = 0;
        for (String village : node.path("villages").asText().split(" ")) {
            if (!village.isEmpty()) {
                units.add(Unit.lasting(code + village.substring(0, 3), village.substring(3), order++));
            }
        }
    }

    private static Unit former(String county, JsonNode node, int rank) {
        List<String> now = new ArrayList<>();
        node.path("now").forEach(code -> now.add(county + code.asText()));
        return new Unit(
                new UnitCode(county + node.path("code").asText()),
                node.path("name").asText(),
                rank,
                null,
                LocalDate.parse(node.path("until").asText()),
                now);
    }
}
