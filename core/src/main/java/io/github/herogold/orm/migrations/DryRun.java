package io.github.herogold.orm.migrations;

import io.github.herogold.orm.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes down what a run would execute, the keeping of records and the hooks included. */
final class DryRun {
    private final Workspace workspace;
    private final Runner runner;
    private final SchemaSql bookkeeping;
    private final String table;
    private final List<MigrationScript> scripts = new ArrayList<>();
    private List<String> first = List.of();

    DryRun(Workspace workspace) {
        this.workspace = workspace;
        this.runner = workspace.runner();
        this.bookkeeping = new SchemaSql(workspace.database().dialect());
        this.table = workspace.database().historyTable();
    }

    /** Writes down the records of what is taken as applied. */
    void adopt(List<Adoption> adoptions) {
        prepare();
        for (Adoption adoption : adoptions) {
            HistoryRow row = adoption.row();
            String insert =
                    bookkeeping.insertRecord(
                            table,
                            entry(row.name(), row.batch())
                                    .appliedAt(row.appliedAt())
                                    .checksum(adoption.known().checksum())
                                    .wayDown(wayDown(adoption.migration()))
                                    .replaces(row.replaces()));
            add(
                    row.name(),
                    Direction.UP,
                    List.of(insert),
                    workspace.database().hasTransactionalDdl());
        }
    }

    private void prepare() {
        first = scripts.isEmpty() ? workspace.history().preparing() : List.of();
    }

    List<MigrationScript> apply(List<ReadyMigration> migrations, Batches batches) {
        if (migrations.isEmpty()) {
            return scripts;
        }
        prepare();
        Hooks hooks = workspace.hooks(Direction.UP);
        add(hooks.at(HookMoment.BEFORE_RUN), Direction.UP);
        int place = 0;
        for (ReadyMigration ready : migrations) {
            MigrationCall call = new MigrationCall(ready.migration(), Direction.UP);
            add(call, applying(ready, call, batches.of(place)), hooks);
            place++;
        }
        add(hooks.at(HookMoment.AFTER_RUN), Direction.UP);
        return scripts;
    }

    List<MigrationScript> undo(List<ReadyMigration> migrations) {
        if (migrations.isEmpty()) {
            return scripts;
        }
        Hooks hooks = workspace.hooks(Direction.DOWN);
        add(hooks.at(HookMoment.BEFORE_RUN), Direction.DOWN);
        for (ReadyMigration ready : migrations) {
            MigrationCall call = new MigrationCall(ready.migration(), Direction.DOWN);
            add(call, undoing(ready, call), hooks);
        }
        add(hooks.at(HookMoment.AFTER_RUN), Direction.DOWN);
        return scripts;
    }

    private List<String> applying(ReadyMigration ready, MigrationCall call, int batch) {
        List<String> all = runner.pretend(call);
        int done = ready.entry().map(workspace.history()::stepsDone).orElse(0);
        List<String> statements = rest(all, done);
        ready.entry().ifPresent(row -> statements.add(bookkeeping.deleteRecord(table, row.name())));
        statements.add(
                bookkeeping.insertRecord(
                        table,
                        entry(ready.name(), ready.entry().map(HistoryRow::batch).orElse(batch))
                                .checksum(ready.checksum())
                                .statements(all.size())
                                .wayDown(wayDown(ready.migration()))
                                .replaces(ready.companions())));
        ready.companions()
                .forEach(
                        name ->
                                statements.add(
                                        bookkeeping.insertRecord(table, entry(name, batch))));
        return statements;
    }

    private static RecordColumns entry(String name, int batch) {
        return RecordColumns.ofNew(name, batch, MigrationRecord.State.APPLIED);
    }

    private List<String> undoing(ReadyMigration ready, MigrationCall call) {
        int done =
                ready.isHalfUndone()
                        ? ready.entry().map(workspace.history()::stepsDone).orElse(0)
                        : 0;
        List<String> statements = rest(runner.pretend(call), done);
        statements.add(bookkeeping.deleteRecord(table, ready.name()));
        ready.companions().forEach(name -> statements.add(bookkeeping.deleteRecord(table, name)));
        return statements;
    }

    private static List<String> rest(List<String> all, int done) {
        return new ArrayList<>(all.subList(Math.min(done, all.size()), all.size()));
    }

    private void add(MigrationCall call, List<String> statements, Hooks hooks) {
        List<Hook> before = hooks.at(HookMoment.BEFORE_EACH);
        List<Hook> after = hooks.at(HookMoment.AFTER_EACH);
        String name = call.migration().name();
        if (runner.isAtomic(call)) {
            List<String> together = new ArrayList<>(statements(before));
            together.addAll(statements);
            together.addAll(statements(after));
            add(name, call.direction(), together, true);
        } else {
            add(before, call.direction());
            add(name, call.direction(), statements, false);
            add(after, call.direction());
        }
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
        List<String> all = new ArrayList<>(first);
        all.addAll(statements);
        first = List.of();
        scripts.add(
                new MigrationScript(
                        name, direction, all, workspace.database().dialect(), inTransaction));
    }

    private static List<String> statements(List<Hook> hooks) {
        return hooks.stream()
                .flatMap(hook -> hook.statements().stream())
                .map(SqlStatement::text)
                .toList();
    }

    private Optional<String> wayDown(Migration migration) {
        return runner.wayDown(migration);
    }
}
