package io.github.herogold.orm.doctor;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.migrations.DatabaseUnavailableException;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationStatus;
import io.github.herogold.orm.migrations.MigrationStatus.Remark;
import io.github.herogold.orm.migrations.MigrationStatus.State;
import io.github.herogold.orm.tasks.Database;
import java.util.ArrayList;
import java.util.List;

/** Looks into the database: whether it can be reached, what it allows, and what is recorded. */
final class DatabaseExamination {
    private static final String DATABASE = "database";
    private static final String HISTORY = "history";
    private static final String FILES = "files";
    private static final String LOCK = "lock";

    private DatabaseExamination() {}

    static List<Finding> of(Database database) {
        List<Finding> findings = new ArrayList<>();
        try (MigrationManager manager = MigrationManager.open(database.toRead())) {
            findings.addAll(database.isMissing() ? notThere(database) : Server.of(database));
            findings.addAll(records(manager, database));
            findings.add(lock(manager));
        } catch (DatabaseUnavailableException e) {
            findings.add(Finding.problem(DATABASE, Messages.inOneLine(e), ""));
        } catch (OrmException e) {
            findings.add(Finding.problem(HISTORY, Messages.inOneLine(e), ""));
        }
        return findings;
    }

    private static List<Finding> notThere(Database database) {
        return List.of(
                Finding.note(DATABASE, Messages.notThere(database), Messages.makeDatabase()));
    }

    private static Finding lock(MigrationManager manager) {
        return manager.isLocked()
                ? Finding.note(LOCK, Messages.locked(), Messages.waitForLock())
                : Finding.ok(LOCK, Messages.free());
    }

    private static List<Finding> records(MigrationManager manager, Database database) {
        try {
            MigrationStatus status = manager.status();
            return List.of(history(status), files(status, database));
        } catch (InvalidMigrationException e) {
            return List.of(Finding.problem(FILES, Messages.inOneLine(e), ""));
        }
    }

    private static Finding history(MigrationStatus status) {
        List<String> missing = status.missing();
        if (!missing.isEmpty()) {
            return Finding.problem(
                    HISTORY, Messages.missing(missing), Messages.bringBackOrForget());
        }
        List<String> interrupted =
                status.entries().stream()
                        .filter(entry -> entry.state() == State.INTERRUPTED)
                        .filter(entry -> !entry.remarks().contains(Remark.RUNNING))
                        .map(MigrationStatus.Entry::name)
                        .toList();
        if (!interrupted.isEmpty()) {
            return Finding.problem(
                    HISTORY, Messages.interrupted(interrupted), Messages.resumeOrResolve());
        }
        String counts = Messages.counts(status.applied().size(), status.pending().size());
        return status.pending().isEmpty()
                ? Finding.ok(HISTORY, counts)
                : Finding.note(HISTORY, counts, Messages.migrate());
    }

    private static Finding files(MigrationStatus status, Database database) {
        List<String> changed =
                status.entries().stream()
                        .filter(entry -> entry.remarks().contains(Remark.CHANGED))
                        .map(MigrationStatus.Entry::name)
                        .toList();
        if (!changed.isEmpty()) {
            return Finding.note(FILES, Messages.changed(changed), Messages.acceptOrUndo());
        }
        long files =
                status.entries().stream().filter(entry -> entry.state() != State.MISSING).count();
        return files == 0
                ? Finding.note(FILES, Messages.noFiles(database), Messages.make())
                : Finding.ok(FILES, Messages.files(files, database));
    }
}
