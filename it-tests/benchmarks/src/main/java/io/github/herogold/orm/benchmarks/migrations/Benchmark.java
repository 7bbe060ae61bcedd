package io.github.herogold.orm.benchmarks.migrations;

import java.util.List;
import java.util.stream.Stream;

/** The benchmarks, in the order in which they are run. */
enum Benchmark {
    APPLY_H2("Apply all to an empty H2 database in memory, warm JVM"),
    APPLY_POSTGRESQL("Apply all to an empty PostgreSQL database, warm JVM"),
    NOTHING_POSTGRESQL("Nothing to do, PostgreSQL, warm JVM"),
    HISTORY_POSTGRESQL("Nothing to do, by the length of the history, PostgreSQL, warm JVM"),
    PROCESS_POSTGRESQL("Nothing to do, PostgreSQL, a process"),
    STATUS_H2("Status, H2 in a file, a process"),
    STATUS_POSTGRESQL("Status, PostgreSQL, a process");

    private static final int FEW = 10;

    private final String title;

    Benchmark(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    Work work(Workshop workshop) {
        return switch (this) {
            case APPLY_H2 -> new ApplyFromEmpty(workshop, H2Server.memory());
            case APPLY_POSTGRESQL -> new ApplyFromEmpty(workshop, PostgresServer.running());
            case NOTHING_POSTGRESQL, HISTORY_POSTGRESQL ->
                    new NothingToDo(workshop, PostgresServer.running());
            case PROCESS_POSTGRESQL ->
                    new FreshProcess(workshop, PostgresServer.running(), Action.MIGRATE);
            case STATUS_H2 ->
                    new FreshProcess(workshop, H2Server.files(workshop.folder()), Action.STATUS);
            case STATUS_POSTGRESQL ->
                    new FreshProcess(workshop, PostgresServer.running(), Action.STATUS);
        };
    }

    /** How many rounds it takes until the JVM is warm, or the files of a process are. */
    int usualWarmUps() {
        return switch (this) {
            case APPLY_H2, APPLY_POSTGRESQL, NOTHING_POSTGRESQL, HISTORY_POSTGRESQL -> 12;
            case PROCESS_POSTGRESQL, STATUS_H2, STATUS_POSTGRESQL -> 1;
        };
    }

    /** Who takes part, of those that are chosen. */
    List<Contender> contenders(Options options) {
        if (this == HISTORY_POSTGRESQL) {
            return Stream.of(FEW, options.migrations(), 5 * options.migrations())
                    .map(migrations -> new Contender(ToolName.HEROGOLD, migrations))
                    .toList();
        }
        return options.tools().stream()
                .map(tool -> new Contender(tool, migrations(options)))
                .toList();
    }

    /** Whom the others are compared with. */
    Contender reference(Options options) {
        return switch (this) {
            case APPLY_H2, APPLY_POSTGRESQL -> new Contender(ToolName.FLOOR, migrations(options));
            case NOTHING_POSTGRESQL -> new Contender(ToolName.MYBATIS, migrations(options));
            case HISTORY_POSTGRESQL -> new Contender(ToolName.HEROGOLD, FEW);
            case PROCESS_POSTGRESQL, STATUS_H2, STATUS_POSTGRESQL ->
                    new Contender(ToolName.FLYWAY, migrations(options));
        };
    }

    private int migrations(Options options) {
        return this == STATUS_H2 || this == STATUS_POSTGRESQL ? FEW : options.migrations();
    }
}
