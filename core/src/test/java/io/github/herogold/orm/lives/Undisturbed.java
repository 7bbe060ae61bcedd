package io.github.herogold.orm.lives;

import io.github.herogold.orm.lives.database.Product;
import io.github.herogold.orm.lives.database.SimulatedProcess;
import io.github.herogold.orm.lives.database.SimulatedServer;
import io.github.herogold.orm.lives.database.Table;
import io.github.herogold.orm.lives.database.TableName;
import java.util.List;
import java.util.Map;

/**
 * What migrations make of a database that nothing happens to, found out without the engine: each
 * one is executed in a session of its own.
 *
 * @param setting where
 */
record Undisturbed(Setting setting) {
    private static final List<String> BEGINNING =
            List.of("create table ledger (id bigint primary key, v integer) engine = InnoDB");

    /** A server as it is before all migrations. */
    SimulatedServer server() {
        SimulatedServer server = new SimulatedServer(setting.product(), setting.engine());
        server.execute(SimulatedProcess.OWNER, BEGINNING);
        return server;
    }

    /** The tables after some migrations. */
    Map<TableName, Table> after(List<Script> scripts) {
        SimulatedServer server = server();
        scripts.forEach(script -> run(server, script.ups()));
        return server.tables();
    }

    /** The tables after some migrations and the first statements of another one. */
    Map<TableName, Table> within(List<Script> scripts, int script, int statements) {
        SimulatedServer server = server();
        scripts.subList(0, script).forEach(one -> run(server, one.ups()));
        List<String> ups = scripts.get(script).ups();
        run(server, ups.subList(0, Math.min(statements, ups.size())));
        return server.tables();
    }

    private void run(SimulatedServer server, List<String> statements) {
        server.execute(SimulatedProcess.OWNER, statements);
    }

    /** Whether a table is not the migrations' but that of the engine. */
    boolean isOfEngine(TableName name) {
        return name.name().equals("migrations") || name.name().equals("migrations_lock");
    }

    /** The name of the history. */
    TableName history() {
        return new TableName(setting.product().home(), "migrations");
    }

    /** The schema that nobody keeps a history in. */
    TableName wrongHistory() {
        return new TableName(Product.ABROAD, "migrations");
    }
}
