package io.github.herogold.orm.lives;

import io.github.herogold.orm.lives.database.SimulatedServer;
import java.util.Map;

/** A row of the history that a stranger has written who may write there. */
final class Planted {
    static final String NAME = "20991231_planted";

    private static final String DEED = "update ledger set v = v + 666";

    private Planted() {}

    /** Writes it, if there is a history. */
    static void in(SimulatedServer server, Database database) {
        if (isIn(database) || !server.tables().containsKey(database.undisturbed().history())) {
            return;
        }
        String way = "-- migrate:down\n-- migrate:next\n" + DEED;
        server.insertByHand(
                database.undisturbed().history(),
                Map.of(
                        "id",
                        1_000L,
                        "name",
                        NAME,
                        "batch",
                        1_000,
                        "state",
                        "undoing",
                        "format_version",
                        1,
                        "way_down",
                        way,
                        "applied_at",
                        server.now()));
    }

    /** Whether it is there; then nobody asks for a rollback, which would execute it. */
    static boolean isIn(Database database) {
        return database.history().stream().anyMatch(row -> NAME.equals(row.get("name")));
    }

    static void requireNotExecuted(SimulatedServer server) {
        if (server.executed().stream().anyMatch(sql -> sql.contains("v + 666"))) {
            throw new Fault("SQL that a stranger has written into the history was executed");
        }
    }
}
