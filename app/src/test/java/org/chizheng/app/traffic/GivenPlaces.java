package org.chizheng.app.traffic;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A person who always points at the same place. */
public record GivenPlaces(Path place) implements Places {
    @Override
    public Optional<Path> folder(String title) {
        return Optional.of(place);
    }

    @Override
    public List<Path> files(String title) {
        return List.of(place);
    }
}
