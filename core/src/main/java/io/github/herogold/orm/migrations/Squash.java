package io.github.herogold.orm.migrations;

import java.nio.file.Path;
import java.util.List;

/**
 * A migration that has been written to stand for others.
 *
 * @param file its file
 * @param replaces the names of the others, in order
 * @param irreversible the names of those among them whose way down is not plain SQL; if there are
 *     any, the new migration has none
 */
public record Squash(Path file, List<String> replaces, List<String> irreversible) {

    /**
     * Makes a description of what was written.
     *
     * @param file its file
     * @param replaces the names of the others
     * @param irreversible the names of those without a way down
     */
    public Squash {
        replaces = List.copyOf(replaces);
        irreversible = List.copyOf(irreversible);
    }
}
