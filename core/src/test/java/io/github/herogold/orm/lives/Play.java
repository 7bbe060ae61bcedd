package io.github.herogold.orm.lives;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.lives.database.Product;
import io.github.herogold.orm.lives.database.SimulatedProcess;
import io.github.herogold.orm.lives.database.SimulatedServer;
import io.github.herogold.orm.lives.database.Table;
import io.github.herogold.orm.lives.database.TableName;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.Rollback;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets a life happen with the engine, and looks at what comes of it. */
final class Play implements AutoCloseable {
    private static final int ENOUGH = 12;
    private static final int FAR_AWAY = 900_000;

    private final Life life;
    private final Folder folder;
    private final SimulatedServer server;
    private final Database database;
    private final Operator operator;
    private final Person person;
    private final UserTables kept;
    private final InEffect inEffect;
    private String user = SimulatedProcess.OWNER;
    private int edits;

    private Play(Life life) {
        this.life = life;
        this.folder = Folder.of(life.scripts());
        Undisturbed undisturbed = new Undisturbed(life.setting());
        this.server = undisturbed.server();
        this.database = new Database(server, undisturbed);
        this.operator = new Operator(server, life.setting(), folder.directory());
        this.kept = new UserTables(database);
        this.inEffect = new InEffect(database, folder);
        this.person = new Person(life, folder, database, operator, kept, inEffect);
    }

    /**
     * Lets a life happen, and looks at its end.
     *
     * @throws Fault if it does not end as one that nothing happens in, or in the right refusal
     */
    static void assertEndsWell(Life life) {
        try (Play play = new Play(life)) {
            play.perform();
        } catch (Fault e) {
            throw new Fault(e.getMessage() + "\n\n" + life, e);
        }
    }

    private void perform() {
        for (Event event : life.events()) {
            happen(event);
            look();
        }
        end();
    }

    private void happen(Event event) {
        if (event instanceof Event.Migrate run) {
            user = run.user();
            operator.disturbed(user, run.disturbances(), MigrationManager::runMigrations);
        } else if (event instanceof Event.RollBack back && !Planted.isIn(database)) {
            operator.disturbed(
                    user,
                    back.disturbances(),
                    manager -> manager.rollback(Rollback.migrations(back.migrations())));
        } else if (event instanceof Event.Baseline baseline) {
            person.adopt(baseline);
        } else if (event instanceof Event.Edit edit) {
            Step step = edit(++edits);
            folder.edit(edit.script() % life.scripts().size(), edit.place(), step);
        } else if (event instanceof Event.Settle settle) {
            person.settleIfInterrupted(settle.resolution(), user);
        } else if (event instanceof Event.Forget) {
            person.forgetLast(user);
        } else if (event instanceof Event.KeepCopy copy) {
            kept.copy(copy.table());
        } else if (event instanceof Event.Plant) {
            Planted.in(server, database);
        }
    }

    private Step edit(int number) {
        String ledger = life.setting().product().home() + ".ledger";
        int value = FAR_AWAY + number;
        return Step.of(
                "insert into %s (v) values (%d)".formatted(ledger, value),
                "delete from %s where v = %d".formatted(ledger, value));
    }

    /** What must be so at any moment. */
    private void look() {
        inEffect.look();
        if (!server.unknown().isEmpty()) {
            throw new Fault("The simulation does not know " + server.unknown());
        }
        Planted.requireNotExecuted(server);
        kept.requireThere();
        if (server.tables().containsKey(database.undisturbed().wrongHistory())) {
            throw new Fault("There is a second history in " + Product.ABROAD);
        }
    }

    private void end() {
        for (int i = 0; i < ENOUGH; i++) {
            Optional<OrmException> refusal =
                    operator.undisturbed(user, MigrationManager::runMigrations);
            look();
            if (refusal.isEmpty()) {
                requireRight();
                return;
            }
            if (person.acceptsForGood(refusal.get())) {
                return;
            }
            person.cure(refusal.get(), user);
        }
        throw new Fault("It is stuck: no cure has helped");
    }

    private void requireRight() {
        Map<TableName, Table> right = database.undisturbed().after(folder.scripts());
        Map<TableName, Table> is = kept.without(database.tables());
        if (!is.equals(right)) {
            throw new Fault(
                    "The run ended normally with %n  %s%nin place of%n  %s".formatted(is, right));
        }
        List<String> names = folder.scripts().stream().map(Script::name).toList();
        List<Object> recorded = database.history().stream().map(row -> row.get("name")).toList();
        if (!recorded.equals(names)) {
            throw new Fault("The history has " + recorded + " in place of " + names);
        }
        for (Map<String, Object> row : database.history()) {
            if (!"applied".equals(row.get("state"))
                    || row.containsKey("footprint")
                    || row.containsKey("statement_hashes")
                    || row.containsKey("observer")
                    || row.containsKey("remains")
                    || row.containsKey("error")) {
                throw new Fault("The run ended normally with the record " + row);
            }
        }
    }

    @Override
    public void close() {
        folder.close();
    }
}
