package io.github.herogold.orm.tasks;

import io.github.herogold.orm.migrations.RunOptions;
import io.github.herogold.orm.migrations.SchemaOutcome;
import io.github.herogold.orm.migrations.SchemaStatus;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tasks on many schemas of one database. What goes wrong in one is told, and does not keep the
 * others from being worked on; the worst of it is how the task ends, see {@link ExitCode#worst}.
 */
public final class SchemaTasks {
    private final Database database;
    private final Schemas schemas;
    private final Console console;

    SchemaTasks(Database database, Schemas schemas, Console console) {
        this.database = database;
        this.schemas = schemas;
        this.console = console;
    }

    /**
     * Runs what is pending in each schema, and sums up.
     *
     * @param options how far, and in which batches
     * @return {@link ExitCode#DONE}, or how the worst of them ended
     */
    public ExitCode migrate(RunOptions options) {
        List<SchemaOutcome> outcomes =
                schemas.in(database.toWrite())
                        .listening(
                                schema ->
                                        console.interruptible(
                                                schema + ": ",
                                                new ConsoleOfSchema(console, schema).progress()))
                        .runMigrations(options);
        SchemaReport.print(outcomes, console);
        return ExitCode.worst(
                outcomes.stream()
                        .map(outcome -> outcome.failure().map(ExitCode::of).orElse(ExitCode.DONE)));
    }

    /**
     * Prints how far each schema is.
     *
     * @param format how
     * @return {@link ExitCode#DONE}, or why the status of one cannot be read
     */
    public ExitCode status(StatusFormat format) {
        return ExitCode.worst(failures(print(format)));
    }

    /**
     * Prints how far each schema is, and tells whether something is pending.
     *
     * @param format how
     * @return {@link ExitCode#PENDING} if so, or why the status of one cannot be read, else {@link
     *     ExitCode#DONE}
     */
    public ExitCode check(StatusFormat format) {
        List<SchemaStatus> statuses = print(format);
        boolean pending =
                statuses.stream()
                        .flatMap(schema -> schema.status().stream())
                        .anyMatch(status -> !status.pending().isEmpty());
        return ExitCode.worst(
                Stream.concat(
                        failures(statuses), Stream.of(pending ? ExitCode.PENDING : ExitCode.DONE)));
    }

    private List<SchemaStatus> print(StatusFormat format) {
        List<SchemaStatus> statuses = schemas.in(database.toRead()).status();
        switch (format) {
            case TABLE -> SchemaReport.printTable(statuses, console);
            case JSON -> SchemaReport.printJson(statuses, console);
        }
        return statuses;
    }

    private static Stream<ExitCode> failures(List<SchemaStatus> statuses) {
        return statuses.stream().flatMap(schema -> schema.failure().map(ExitCode::of).stream());
    }
}
