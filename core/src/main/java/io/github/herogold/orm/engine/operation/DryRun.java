package io.github.herogold.orm.engine.operation;

import io.github.herogold.orm.engine.history.RecordColumns;
import io.github.herogold.orm.engine.history.SchemaSql;
import io.github.herogold.orm.engine.plan.Plan;
import io.github.herogold.orm.engine.plan.Request;
import io.github.herogold.orm.engine.plan.Step;
import io.github.herogold.orm.engine.run.Bookkeeping;
import io.github.herogold.orm.engine.run.LoadedMigrations;
import io.github.herogold.orm.engine.run.ReadyStep;
import io.github.herogold.orm.engine.run.Records;
import io.github.herogold.orm.engine.run.Rehearsal;
import io.github.herogold.orm.engine.run.Workspace;
import io.github.herogold.orm.engine.script.ScriptLines;
import io.github.herogold.orm.engine.source.Hook;
import io.github.herogold.orm.engine.source.HookMoment;
import io.github.herogold.orm.engine.source.Hooks;
import io.github.herogold.orm.migrations.Direction;
import io.github.herogold.orm.migrations.MigrationRecord;
import io.github.herogold.orm.migrations.MigrationScript;
import io.github.herogold.orm.sql.SqlStatement;
import io.github.herogold.orm.sql.effect.SessionState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes down what a run would execute, the keeping of records and the hooks included. */
final class DryRun {
    private final Workspace workspace;
    private final LoadedMigrations loaded;
    private final Rehearsal rehearsal;
    private final Bookkeeping bookkeeping;
    private final SchemaSql sql;
    private final List<MigrationScript> scripts = new ArrayList<>();
    private List<String> preparing = List.of();
    private Optional<String> setting = Optional.empty();

    DryRun(Workspace workspace, LoadedMigrations loaded) {
        this.workspace = workspace;
        this.loaded = loaded;
        this.rehearsal = workspace.rehearsal();
        this.bookkeeping = workspace.bookkeeping(loaded);
        this.sql = new SchemaSql(workspace.database());
    }

    /** The scripts of a plan, in order. */
    List<MigrationScript> of(Plan plan) {
        List<ReadyStep> undone = loaded.ready(plan, Direction.DOWN);
        List<ReadyStep> applied = loaded.ready(plan, Direction.UP);
        preparing = plan.isEmpty() ? List.of() : workspace.history().preparing();
        if (plan.request() instanceof Request.Down) {
            plan.bookkeeping().forEach(this::record);
            run(Direction.DOWN, undone);
        } else {
            run(Direction.DOWN, undone);
            plan.bookkeeping().forEach(this::record);
            run(Direction.UP, applied);
        }
        return List.copyOf(scripts);
    }

    private void record(Step.Bookkeeping step) {
        String statement =
                step instanceof Step.Entry entry
                        ? sql.insertRecord(bookkeeping.record(entry))
                        : sql.updateChecksum(step.name(), step.migration().checksum());
        boolean inTransaction = workspace.database().hasTransactionalDdl();
        add(step.name(), Direction.UP, List.of(statement), inTransaction);
    }

    private void run(Direction direction, List<ReadyStep> steps) {
        if (steps.isEmpty()) {
            return;
        }
        Hooks hooks = workspace.hooks(direction);
        add(hooks.at(HookMoment.BEFORE_RUN), direction);
        for (ReadyStep step : steps) {
            add(step, hooks);
        }
        add(hooks.at(HookMoment.AFTER_RUN), direction);
    }

    private void add(ReadyStep step, Hooks hooks) {
        Direction direction = step.step().direction();
        List<Hook> before = hooks.at(HookMoment.BEFORE_EACH);
        List<Hook> after = hooks.at(HookMoment.AFTER_EACH);
        List<String> statements = statements(step);
        if (step.isAtomicOn(workspace.database())) {
            List<String> together = new ArrayList<>(statements(before));
            together.addAll(statements);
            together.addAll(statements(after));
            add(step.name(), direction, together, true);
        } else {
            add(before, direction);
            add(step.name(), direction, statements, false);
            add(after, direction);
        }
    }

    private List<String> statements(ReadyStep step) {
        List<String> all = rehearsal.statements(step.call());
        int done = step.isResumed() ? workspace.history().stepsDone(step.name()) : 0;
        List<String> statements =
                new ArrayList<>(all.subList(Math.min(done, all.size()), all.size()));
        if (step.step() instanceof Step.Undo undo) {
            statements.add(sql.deleteRecord(undo.name()));
            undo.companions().forEach(name -> statements.add(sql.deleteRecord(name)));
            return statements;
        }
        statements.addAll(records((Step.Upward) step.step(), step, all.size()));
        return statements;
    }

    private List<String> records(Step.Upward step, ReadyStep ready, int count) {
        List<String> records = new ArrayList<>();
        if (ready.isResumed()) {
            records.add(sql.deleteRecord(step.name()));
        }
        Optional<String> wayDown = rehearsal.wayDown(ready.migration());
        records.add(
                sql.insertRecord(
                        Records.applied(step.migration(), step.batch(), wayDown)
                                .statements(count)));
        for (String name : step.migration().facts().replaces()) {
            records.add(
                    sql.insertRecord(
                            RecordColumns.ofNew(
                                    name, step.batch(), MigrationRecord.State.APPLIED)));
        }
        return records;
    }

    /** Hooks that have a transaction of their own. */
    private void add(List<Hook> hooks, Direction direction) {
        boolean inTransaction = workspace.database().hasTransactionalDdl();
        for (Hook hook : hooks) {
            add(hook.name(), direction, statements(List.of(hook)), inTransaction);
        }
    }

    private void add(
            String name, Direction direction, List<String> statements, boolean inTransaction) {
        List<String> all = new ArrayList<>(preparing);
        all.addAll(statements);
        preparing = List.of();
        String text = newSession() + text(name, all, inTransaction);
        scripts.add(new MigrationScript(name, direction, all, text));
        setting = all.stream().anyMatch(this::isSetting) ? Optional.of(name) : Optional.empty();
    }

    /** A run gives what follows another session, or takes back what was set. */
    private String newSession() {
        return setting.map(
                        name ->
                                "-- What %s sets in its session ends with it: go on in a new one.\n"
                                        .formatted(name))
                .orElse("");
    }

    private boolean isSetting(String statement) {
        return SessionState.of(new SqlStatement(statement, 1), workspace.database().dialect())
                .isLeft();
    }

    private String text(String name, List<String> statements, boolean inTransaction) {
        StringBuilder script = new StringBuilder("-- " + name + "\n");
        if (inTransaction) {
            script.append("begin;\n");
        }
        ScriptLines lines = new ScriptLines(workspace.database().dialect());
        statements.forEach(statement -> script.append(lines.of(statement)));
        if (inTransaction) {
            script.append("commit;\n");
        }
        return script.toString();
    }

    private static List<String> statements(List<Hook> hooks) {
        return hooks.stream()
                .flatMap(hook -> hook.statements().stream())
                .map(SqlStatement::text)
                .toList();
    }
}
