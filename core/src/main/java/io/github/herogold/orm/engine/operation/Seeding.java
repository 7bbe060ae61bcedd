package io.github.herogold.orm.engine.operation;

import io.github.herogold.orm.engine.compile.JavaClasses;
import io.github.herogold.orm.engine.lock.MigrationLock;
import io.github.herogold.orm.engine.recording.MigrationCall;
import io.github.herogold.orm.engine.recording.StatementLog;
import io.github.herogold.orm.engine.run.Execution;
import io.github.herogold.orm.engine.run.OwnTransaction;
import io.github.herogold.orm.engine.run.Progress;
import io.github.herogold.orm.engine.run.Workspace;
import io.github.herogold.orm.engine.script.PlainScript;
import io.github.herogold.orm.engine.script.Way;
import io.github.herogold.orm.engine.source.DirectoryListing;
import io.github.herogold.orm.engine.source.DirectorySource;
import io.github.herogold.orm.engine.source.Memory;
import io.github.herogold.orm.migrations.Direction;
import io.github.herogold.orm.migrations.MigrationFailedException;
import io.github.herogold.orm.migrations.MigrationStep;
import io.github.herogold.orm.sql.SqlDialect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Runs the files of a directory of seed data, each time it is asked to; they have no records. */
public final class Seeding {
    private final Workspace workspace;
    private final JavaClasses classes;

    /** Makes the operation. */
    public Seeding(Workspace workspace, ClassLoader classLoader) {
        this.workspace = workspace;
        this.classes = new JavaClasses(classLoader);
    }

    /** Runs the files of a directory, in the order of their names. */
    @SuppressWarnings("try") // The lock is held, and not asked anything.
    public List<String> run(Path directory) {
        SqlDialect dialect = workspace.database().dialect();
        List<MigrationCall> seeds =
                files(directory).stream().map(file -> load(file, dialect)).toList();
        if (seeds.isEmpty()) {
            return List.of();
        }
        try (MigrationLock lock = workspace.lock()) {
            return run(seeds);
        }
    }

    private List<String> run(List<MigrationCall> seeds) {
        List<String> names = seeds.stream().map(MigrationCall::name).toList();
        Progress progress = new Progress(workspace.listener(), Direction.UP, names);
        progress.runStarted();
        for (MigrationCall seed : seeds) {
            MigrationStep step = progress.started(seed);
            try {
                run(seed, progress.statementsOf(step));
            } catch (MigrationFailedException e) {
                progress.failed(step);
                throw e.after(progress.done());
            }
            progress.finished(step);
        }
        return progress.runFinished();
    }

    private void run(MigrationCall seed, StatementLog.Listener listener) {
        try (OwnTransaction transaction = workspace.transaction()) {
            new Execution(seed, transaction, listener).run(Messages.seedRolledBack());
            transaction.commit(seed.name(), () -> {});
        }
    }

    private static List<DirectoryListing.File> files(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw Messages.noSeeds(directory);
        }
        return DirectoryListing.of(directory).stream()
                .sorted(Comparator.comparing(DirectoryListing.File::name))
                .toList();
    }

    /** A seed is the way up of a migration, or a file of SQL without sections. */
    private MigrationCall load(DirectoryListing.File file, SqlDialect dialect) {
        Way way = Memory.enoughFor(file.origin(), () -> read(file, dialect));
        return new MigrationCall(file.name(), Direction.UP, way);
    }

    private Way read(DirectoryListing.File file, SqlDialect dialect) {
        String text = DirectorySource.read(file.path());
        return file.isSql()
                ? new Way.Sql(PlainScript.parse(file.origin(), text, dialect), true)
                : new Way.Code(classes.load(file.origin(), text)::up, true);
    }
}
