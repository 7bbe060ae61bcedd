package io.github.herogold.orm.engine.run;

import io.github.herogold.orm.engine.database.Database;
import io.github.herogold.orm.engine.history.History;
import io.github.herogold.orm.engine.plan.Plan;
import io.github.herogold.orm.engine.plan.Step;
import io.github.herogold.orm.engine.recording.DownScript;
import io.github.herogold.orm.engine.script.LoadedMigration;
import io.github.herogold.orm.engine.source.InParallel;
import io.github.herogold.orm.engine.source.KnownMigration;
import io.github.herogold.orm.migrations.Direction;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.migrations.RunOptions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Migrations that are compiled or parsed already: before the lock is held, and not again after. */
public final class LoadedMigrations {
    private final History history;
    private final Database database;
    private final Map<String, LoadedMigration> byName = new ConcurrentHashMap<>();

    /** Makes a place for migrations that are loaded. */
    public LoadedMigrations(History history, Database database) {
        this.history = history;
        this.database = database;
    }

    /**
     * Compiles or parses all that a plan is about to run or record.
     *
     * @throws InvalidMigrationException if something cannot be used; of several, the first
     * @throws InvalidRequestException if migrations are to share a transaction, and one cannot
     */
    public void load(Plan plan) {
        List<KnownMigration> migrations =
                plan.steps().stream().flatMap(step -> step.source().stream()).toList();
        InParallel.tryEach(migrations.stream().filter(KnownMigration::isSql).toList(), this::of);
        migrations.forEach(this::of);
        if (plan.transactions() == RunOptions.Transactions.ONE_PER_RUN) {
            requireTogether(ready(plan, Direction.UP));
        }
    }

    private void requireTogether(List<ReadyStep> steps) {
        for (ReadyStep step : steps) {
            if (!step.isAtomicOn(database)) {
                throw Messages.notTogether(step.name(), database);
            }
        }
    }

    LoadedMigration of(KnownMigration known) {
        return byName.computeIfAbsent(known.name().text(), name -> known.load(database.dialect()));
    }

    /**
     * The steps of a plan that run migrations in one direction, each with its migration.
     *
     * @throws InvalidMigrationException if one is to be undone that nothing undoes
     */
    public List<ReadyStep> ready(Plan plan, Direction direction) {
        return plan.runs(direction).stream().map(this::ready).toList();
    }

    /** Those steps of a plan, in both directions, whose migrations are not in the history alone. */
    List<ReadyStep> withSource(Plan plan) {
        return Stream.of(Direction.DOWN, Direction.UP)
                .flatMap(direction -> plan.runs(direction).stream())
                .filter(step -> step.source().isPresent())
                .map(this::ready)
                .toList();
    }

    private ReadyStep ready(Step.Run step) {
        LoadedMigration migration = step.source().map(this::of).orElseGet(() -> kept(step));
        return ReadyStep.of(step, migration);
    }

    /** What a record keeps of a migration that does not exist any longer. */
    private LoadedMigration kept(Step.Run step) {
        String section = history.wayDown(step.name()).orElseThrow();
        return LoadedMigration.leftOf(step.name(), DownScript.read(section));
    }
}
