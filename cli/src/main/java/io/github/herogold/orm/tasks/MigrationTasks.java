package io.github.herogold.orm.tasks;

import io.github.herogold.orm.migrations.MigrationFile;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationScript;
import io.github.herogold.orm.migrations.MigrationSettings;
import io.github.herogold.orm.migrations.MigrationStatus;
import io.github.herogold.orm.migrations.RunOptions;
import java.util.List;
import java.util.function.Predicate;

/**
 * The tasks on the migrations of one database. Each opens a connection and closes it; what goes
 * wrong is thrown, see {@link ExitCode#of}.
 */
public final class MigrationTasks {
    private final Connection connection;
    private final Location location;
    private final ClassLoader classLoader;
    private final Console console;

    /**
     * Makes the tasks of a database.
     *
     * @param connection the database
     * @param location where the migrations are
     * @param classLoader what has the drivers, and what Java migrations use
     * @param console where to tell what is done
     */
    public MigrationTasks(
            Connection connection, Location location, ClassLoader classLoader, Console console) {
        this.connection = connection;
        this.location = location;
        this.classLoader = classLoader;
        this.console = console;
    }

    /**
     * Writes a new migration and tells where it is; needs no database.
     *
     * @param name what it does
     * @param location where it goes
     * @param format its language
     * @param console where to tell
     * @return {@link ExitCode#DONE}
     */
    public static ExitCode make(
            String name, Location location, MigrationFile.Format format, Console console) {
        console.line(MigrationFile.create(name, location.directory(), format).toString());
        return ExitCode.DONE;
    }

    /**
     * Runs what is pending.
     *
     * @param options how far, and in which batches
     * @return {@link ExitCode#DONE}
     */
    public ExitCode migrate(RunOptions options) {
        try (MigrationManager manager = open()) {
            List<String> applied = manager.runMigrations(options);
            console.line(
                    applied.isEmpty()
                            ? Messages.nothingToDo(manager.status().applied().size(), location)
                            : Messages.applied(applied.size()));
            return ExitCode.DONE;
        }
    }

    /**
     * Prints the SQL that {@link #migrate} would execute, and changes nothing.
     *
     * @param options how far, and in which batches
     * @return {@link ExitCode#DONE}
     */
    public ExitCode pretendToMigrate(RunOptions options) {
        try (MigrationManager manager = open()) {
            return print(manager.pretendMigrations(options));
        }
    }

    /**
     * Undoes the last batches.
     *
     * @param batches how many
     * @return {@link ExitCode#DONE}
     */
    public ExitCode rollback(int batches) {
        try (MigrationManager manager = open()) {
            console.line(Messages.undone(manager.rollback(batches).size()));
            return ExitCode.DONE;
        }
    }

    /**
     * Prints the SQL that {@link #rollback} would execute, and changes nothing.
     *
     * @param batches how many
     * @return {@link ExitCode#DONE}
     */
    public ExitCode pretendToRollback(int batches) {
        try (MigrationManager manager = open()) {
            return print(manager.pretendRollback(batches));
        }
    }

    /**
     * Undoes everything, if that is confirmed.
     *
     * @param confirmation answers the question that it is given
     * @return {@link ExitCode#DONE}
     * @throws ConfigurationException if it is not confirmed
     */
    public ExitCode reset(Predicate<String> confirmation) {
        try (MigrationManager manager = open()) {
            int applied = manager.getAppliedMigrations().size();
            if (applied > 0 && !confirmation.test(Messages.confirmReset(applied))) {
                throw Messages.notReset();
            }
            console.line(Messages.undone(manager.reset().size()));
            return ExitCode.DONE;
        }
    }

    /**
     * Removes the record of a migration whose file is gone.
     *
     * @param name the name that is recorded
     * @return {@link ExitCode#DONE}
     */
    public ExitCode forget(String name) {
        try (MigrationManager manager = open()) {
            manager.forget(name);
            console.line(Messages.forgotten(name));
            return ExitCode.DONE;
        }
    }

    /**
     * Prints which migrations have been applied and which have not.
     *
     * @param format how
     * @return {@link ExitCode#DONE}
     */
    public ExitCode status(StatusFormat format) {
        format.print(readStatus(), console);
        return ExitCode.DONE;
    }

    /**
     * Prints what is pending, and tells whether something is.
     *
     * @return {@link ExitCode#PENDING} if so, else {@link ExitCode#DONE}
     */
    public ExitCode check() {
        List<String> pending = readStatus().pending();
        console.line(pending.isEmpty() ? Messages.nothingPending() : Messages.pending(pending));
        return pending.isEmpty() ? ExitCode.DONE : ExitCode.PENDING;
    }

    /**
     * Prints the status, and tells whether something is pending.
     *
     * @param format how
     * @return {@link ExitCode#PENDING} if so, else {@link ExitCode#DONE}
     */
    public ExitCode check(StatusFormat format) {
        MigrationStatus status = readStatus();
        format.print(status, console);
        return status.pending().isEmpty() ? ExitCode.DONE : ExitCode.PENDING;
    }

    private MigrationStatus readStatus() {
        try (MigrationManager manager = open()) {
            return manager.status();
        }
    }

    private ExitCode print(List<MigrationScript> scripts) {
        console.line(Messages.scriptHeader(scripts.size()));
        for (MigrationScript script : scripts) {
            console.line("");
            console.line("-- " + script.name());
            script.statements().forEach(statement -> console.line(statement + ";"));
        }
        return ExitCode.DONE;
    }

    private MigrationManager open() {
        return MigrationManager.open(
                MigrationSettings.of(connection.url())
                        .withUser(connection.user(), connection.password())
                        .withClassLoader(classLoader)
                        .withSource(location.source(classLoader))
                        .withListener(console.progress()));
    }
}
