package io.github.herogold.orm.lives;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.lives.database.SimulatedProcess;
import io.github.herogold.orm.lives.database.SimulatedProcess.Access;
import io.github.herogold.orm.lives.database.Table;
import io.github.herogold.orm.lives.database.TableName;
import io.github.herogold.orm.migrations.HistoryMismatchException;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.migrations.Resolution;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Somebody who reads what is refused, and does what the message says. */
final class Person {
    private static final String CHANGED = "(?s).*(?:changed after being applied|must not change).*";

    private final Life life;
    private final Folder folder;
    private final Database database;
    private final Operator operator;
    private final UserTables kept;
    private final InEffect inEffect;

    Person(
            Life life,
            Folder folder,
            Database database,
            Operator operator,
            UserTables kept,
            InEffect inEffect) {
        this.life = life;
        this.folder = folder;
        this.database = database;
        this.operator = operator;
        this.kept = kept;
        this.inEffect = inEffect;
    }

    /**
     * Does what lets the next run go on.
     *
     * @throws Fault if the refusal of an undisturbed run has no reason, or no cure
     */
    void cure(OrmException refusal, String user) {
        if (!(refusal instanceof HistoryMismatchException)) {
            throw new Fault("A run that nothing disturbed ended with " + refusal, refusal);
        }
        Optional<Map<String, Object>> row = database.interrupted();
        boolean isPlanted = row.filter(r -> Planted.NAME.equals(r.get("name"))).isPresent();
        if (isPlanted) {
            database.removeRecord(Planted.NAME);
        } else if (refusal.getMessage().matches(CHANGED)) {
            if (!folder.takeBackWhatIsNamedIn(refusal.getMessage())) {
                throw new Fault("No file has changed: " + refusal.getMessage(), refusal);
            }
        } else if (row.isPresent() && life.mayBeRefused()) {
            requireConsistent(row.get(), refusal);
            settle(row.get(), Resolution.ROLLED_BACK, user);
        } else {
            throw new Fault("A run was refused without a reason: " + refusal.getMessage(), refusal);
        }
    }

    /** Whether a refusal is the end: what asks for it would reach others, and nothing was run. */
    boolean acceptsForGood(OrmException refusal) {
        boolean refused =
                refusal instanceof InvalidMigrationException
                        || refusal instanceof InvalidRequestException;
        if (!refused || life.setting().access() == Access.DIRECT) {
            return false;
        }
        Map<TableName, Table> right =
                database.undisturbed().after(inEffect.scripts().subList(0, database.applied()));
        if (database.interrupted().isPresent() || !right.equals(kept.without(database.tables()))) {
            throw new Fault("A run was refused too late: " + refusal.getMessage(), refusal);
        }
        return true;
    }

    void settleIfInterrupted(Resolution resolution, String user) {
        database.interrupted()
                .filter(row -> !Planted.NAME.equals(row.get("name")))
                .ifPresent(row -> settle(row, resolution, user));
    }

    // The statements that are done, and one that was begun and is not known to be.
    private void requireConsistent(Map<String, Object> row, OrmException refusal) {
        if (!"applying".equals(row.get("state")) || life.hasTablesWithoutTransactions()) {
            return;
        }
        int done = Integer.parseInt(String.valueOf(row.getOrDefault("statements", 0)));
        Map<TableName, Table> is = kept.without(database.tables());
        int script = index(row);
        boolean consistent =
                is.equals(database.undisturbed().within(inEffect.scripts(), script, done))
                        || is.equals(
                                database.undisturbed()
                                        .within(inEffect.scripts(), script, done + 1));
        if (!consistent) {
            throw new Fault(
                    "After %d statements of %s the database has %s: %s"
                            .formatted(done, row.get("name"), is, refusal.getMessage()),
                    refusal);
        }
    }

    private int index(Map<String, Object> row) {
        List<String> names = folder.scripts().stream().map(Script::name).toList();
        return names.indexOf(row.get("name"));
    }

    /** Makes the database so, then says it. */
    private void settle(Map<String, Object> row, Resolution resolution, String user) {
        String name = (String) row.get("name");
        int before = index(row);
        int applied = resolution == Resolution.APPLIED ? before + 1 : before;
        if (resolution == Resolution.APPLIED) {
            bringBack(before);
        }
        repair(applied);
        require(operator.undisturbed(user, manager -> manager.resolve(name, resolution)));
    }

    // The record is of the text that was begun.
    private void bringBack(int index) {
        Script begun = inEffect.scripts().get(index);
        while (!folder.scripts().get(index).equals(begun)
                && folder.takeBackWhatIsNamedIn(begun.name())) {
            inEffect.look();
        }
    }

    /** Undoes the last migration by hand, unless something was interrupted. */
    void forgetLast(String user) {
        int applied = database.applied();
        if (database.interrupted().isPresent() || applied == 0) {
            return;
        }
        repair(applied - 1);
        String name = folder.scripts().get(applied - 1).name();
        require(operator.undisturbed(user, manager -> manager.forget(name)));
    }

    /** Adopts a database, as often as it takes. */
    void adopt(Event.Baseline baseline) {
        int count = 1 + baseline.migrations() % folder.scripts().size();
        repair(count);
        String name = folder.scripts().get(count - 1).name();
        operator.disturbed(
                SimulatedProcess.OWNER, baseline.disturbances(), manager -> manager.baseline(name));
        if (database.applied() == count) {
            return;
        }
        require(operator.undisturbed(SimulatedProcess.OWNER, manager -> manager.baseline(name)));
    }

    private void repair(int applied) {
        database.repair(
                kept.with(database.undisturbed().after(inEffect.scripts().subList(0, applied))));
    }

    private static void require(Optional<OrmException> refusal) {
        refusal.ifPresent(
                e -> {
                    throw new Fault("What a message tells to do is refused: " + e.getMessage(), e);
                });
    }
}
