package io.github.herogold.orm.lives;

import io.github.herogold.orm.lives.database.Table;
import io.github.herogold.orm.lives.database.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tables that are the user's, and no business of the engine. */
final class UserTables {
    private final Database database;
    private final Map<TableName, Table> tables = new TreeMap<>();

    UserTables(Database database) {
        this.database = database;
    }

    /** Keeps a copy of a table, if there is one. */
    void copy(int number) {
        List<TableName> names = new ArrayList<>(without(database.tables()).keySet());
        TableName original = names.get(number % names.size());
        TableName name = new TableName(original.schema(), original.name() + "_copy_2024_01");
        tables.put(name, database.tables().get(original));
        Map<TableName, Table> all = database.tables();
        all.putAll(tables);
        database.repair(all);
    }

    Map<TableName, Table> without(Map<TableName, Table> all) {
        Map<TableName, Table> others = new TreeMap<>(all);
        others.keySet().removeAll(tables.keySet());
        return others;
    }

    Map<TableName, Table> with(Map<TableName, Table> others) {
        Map<TableName, Table> all = new TreeMap<>(others);
        all.putAll(tables);
        return all;
    }

    void requireThere() {
        Map<TableName, Table> now = database.tables();
        tables.forEach(
                (name, table) -> {
                    if (!table.equals(now.get(name))) {
                        throw new Fault(
                                "The user's table %s was %s and is %s"
                                        .formatted(name, table, now.get(name)));
                    }
                });
    }
}
