package io.github.herogold.orm.engine.squash;

import io.github.herogold.orm.engine.plan.Plan;
import io.github.herogold.orm.engine.plan.Planner;
import io.github.herogold.orm.engine.plan.Request;
import io.github.herogold.orm.engine.recording.MigrationCall;
import io.github.herogold.orm.engine.recording.PlainSql;
import io.github.herogold.orm.engine.run.Recorded;
import io.github.herogold.orm.engine.run.Rehearsal;
import io.github.herogold.orm.engine.run.Workspace;
import io.github.herogold.orm.engine.script.LoadedMigration;
import io.github.herogold.orm.engine.source.KnownMigration;
import io.github.herogold.orm.engine.text.MigrationName;
import io.github.herogold.orm.migrations.RunOptions;
import io.github.herogold.orm.migrations.Squash;
import io.github.herogold.orm.sql.SqlStatement;
import io.github.herogold.orm.sql.effect.SessionState;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes a migration that stands for others; changes no database. */
public final class SquashWriter {
    private final Workspace workspace;
    private final Rehearsal rehearsal;

    /** Makes a writer. */
    public SquashWriter(Workspace workspace) {
        this.workspace = workspace;
        this.rehearsal = workspace.rehearsal();
    }

    /** Writes the file of a migration that stands for others. */
    public Squash write(String description, Path directory, Optional<String> last) {
        List<KnownMigration> known = workspace.known();
        List<KnownMigration> replaced = replaced(known, last);
        List<LoadedMigration> migrations =
                replaced.stream().map(one -> one.load(workspace.database().dialect())).toList();
        MigrationName own =
                SquashName.behind(
                        replaced.get(replaced.size() - 1).name(),
                        known.stream().map(KnownMigration::name).toList(),
                        description);
        List<Recorded> ups = migrations.stream().map(this::up).toList();
        requireOneKind(ups);
        requireNothingLeft(ups);
        Downs downs = downs(migrations);
        List<String> names = replaced.stream().flatMap(SquashWriter::names).toList();
        SquashFile file =
                new SquashFile(
                        workspace.database().dialect(),
                        names,
                        ups,
                        downs.irreversible().isEmpty()
                                ? Optional.of(downs.recorded())
                                : Optional.empty());
        Path path = directory.resolve(own + ".sql");
        write(path, file.text(path.toString()));
        return new Squash(path, names, downs.irreversible());
    }

    /** What a new database would run. */
    private static List<KnownMigration> replaced(
            List<KnownMigration> known, Optional<String> last) {
        RunOptions all = RunOptions.everything();
        Plan plan =
                new Planner(known, List.of()).plan(new Request.Up(last.map(all::upTo).orElse(all)));
        List<KnownMigration> replaced =
                plan.steps().stream().flatMap(step -> step.source().stream()).toList();
        if (replaced.size() < 2) {
            throw Messages.nothingToSquash(replaced.size());
        }
        return replaced;
    }

    /** What a migration is replaced as: one that stands for others, as those. */
    private static Stream<String> names(KnownMigration known) {
        List<String> others = known.facts().replaces();
        return others.isEmpty() ? Stream.of(known.name().text()) : others.stream();
    }

    private Recorded up(LoadedMigration migration) {
        PlainSql plain = new PlainSql();
        return rehearsal
                .plainly(MigrationCall.up(migration), plain)
                .orElseThrow(() -> Messages.notSquashable(migration.name(), plain.how()));
    }

    /**
     * The ways down of what is replaced.
     *
     * @param recorded what they execute, the last migration first
     * @param irreversible the names of the migrations that cannot be undone
     */
    private record Downs(List<Recorded> recorded, List<String> irreversible) {}

    private Downs downs(List<LoadedMigration> migrations) {
        List<Recorded> downs = new ArrayList<>();
        List<String> irreversible = new ArrayList<>();
        for (LoadedMigration migration : migrations) {
            Optional<Recorded> down =
                    migration.down().isPresent()
                            ? rehearsal.plainly(MigrationCall.down(migration), new PlainSql())
                            : Optional.empty();
            down.ifPresentOrElse(downs::add, () -> irreversible.add(migration.name()));
        }
        Collections.reverse(downs);
        if (irreversible.isEmpty()) {
            requireOneKind(downs);
            requireNothingLeft(downs);
        }
        return new Downs(downs, irreversible);
    }

    // What a migration sets ends with it; in one file, it would reach those behind it.
    private void requireNothingLeft(List<Recorded> recorded) {
        for (Recorded one : recorded.subList(0, recorded.size() - 1)) {
            one.statements().stream()
                    .filter(this::leavesSomething)
                    .findFirst()
                    .ifPresent(
                            statement -> {
                                throw Messages.reachesOthers(one.migration(), statement);
                            });
        }
    }

    private boolean leavesSomething(String statement) {
        return SessionState.of(new SqlStatement(statement, 1), workspace.database().dialect())
                .isLeft();
    }

    private static void requireOneKind(List<Recorded> recorded) {
        List<String> outside =
                recorded.stream()
                        .filter(one -> !one.transactional())
                        .map(Recorded::migration)
                        .toList();
        if (!outside.isEmpty() && outside.size() < recorded.size()) {
            throw Messages.mixedTransactions(outside);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw Messages.fileExists(file.toString(), e);
        } catch (IOException e) {
            throw Messages.unwritable(file, e);
        }
    }
}
