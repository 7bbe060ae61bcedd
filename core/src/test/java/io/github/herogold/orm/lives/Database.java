package io.github.herogold.orm.lives;

import io.github.herogold.orm.lives.database.SimulatedServer;
import io.github.herogold.orm.lives.database.Table;
import io.github.herogold.orm.lives.database.TableName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The database of a life as a person sees it who looks at it, and repairs it by hand.
 *
 * @param server where it is
 * @param undisturbed what it would be like if nothing had happened
 */
record Database(SimulatedServer server, Undisturbed undisturbed) {

    /** The tables that migrations have made, and the user. */
    Map<TableName, Table> tables() {
        Map<TableName, Table> tables = server.tables();
        tables.keySet().removeIf(undisturbed::isOfEngine);
        return tables;
    }

    /** Puts other tables in their place. */
    void repair(Map<TableName, Table> tables) {
        Map<TableName, Table> all = new TreeMap<>(tables);
        server.tables()
                .forEach(
                        (name, table) -> {
                            if (undisturbed.isOfEngine(name)) {
                                all.put(name, table);
                            }
                        });
        server.repair(all);
    }

    /** The rows of the history. */
    List<Map<String, Object>> history() {
        return Optional.ofNullable(server.tables().get(undisturbed.history()))
                .map(Table::rows)
                .orElse(List.of());
    }

    /** The first row of a migration that was interrupted. */
    Optional<Map<String, Object>> interrupted() {
        return history().stream().filter(row -> !isApplied(row)).findFirst();
    }

    /** How many migrations are applied. */
    int applied() {
        return (int) history().stream().filter(Database::isApplied).count();
    }

    /** Whether a row says that its migration is applied. */
    static boolean isApplied(Map<String, Object> row) {
        return row.getOrDefault("state", "applied").equals("applied");
    }

    /** Removes a row of the history. */
    void removeRecord(Object name) {
        Map<TableName, Table> all = server.tables();
        all.computeIfPresent(
                undisturbed.history(),
                (table, history) ->
                        new Table(
                                history.columns(),
                                history.engine(),
                                history.rows().stream()
                                        .filter(row -> !name.equals(row.get("name")))
                                        .toList(),
                                history.definition()));
        server.repair(all);
    }
}
