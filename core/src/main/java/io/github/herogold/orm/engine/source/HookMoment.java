package io.github.herogold.orm.engine.source;

import io.github.herogold.orm.migrations.Direction;
import java.util.Optional;
import java.util.stream.Stream;

/** When in a run a hook file is executed. */
public enum HookMoment {
    /** Before the first migration of a run. */
    BEFORE_RUN("before"),
    /** Before each migration. */
    BEFORE_EACH("beforeEach"),
    /** After each migration. */
    AFTER_EACH("afterEach"),
    /** After the last migration of a run. */
    AFTER_RUN("after");

    private final String prefix;

    HookMoment(String prefix) {
        this.prefix = prefix;
    }

    /** The name of the file of this moment, such as {@code afterEachMigrate.sql}. */
    String fileName(Direction direction) {
        return prefix + (direction == Direction.UP ? "Migrate" : "Rollback") + ".sql";
    }

    /** The names of all hook files. */
    static Stream<String> fileNames() {
        return Stream.of(Direction.values())
                .flatMap(direction -> Stream.of(values()).map(m -> m.fileName(direction)));
    }

    /** The moment that a file name says, for one direction. */
    static Optional<HookMoment> of(String fileName, Direction direction) {
        return Stream.of(values())
                .filter(moment -> moment.fileName(direction).equals(fileName))
                .findFirst();
    }

    static boolean isHook(String fileName) {
        return isMeantBy(fileName)
                && Stream.of(Direction.values())
                        .anyMatch(direction -> of(fileName, direction).isPresent());
    }

    /** Whether somebody who chose a name, which is that of no migration, wanted a hook. */
    static boolean isMeantBy(String name) {
        return begins(name, "before") || begins(name, "after");
    }

    private static boolean begins(String name, String word) {
        return name.regionMatches(true, 0, word, 0, word.length());
    }
}
