package io.github.herogold.orm.engine.operation;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.engine.connection.ConnectionPool;
import io.github.herogold.orm.engine.run.Workspace;
import io.github.herogold.orm.engine.session.MigrationUnit;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Works in one schema after the other, on the same connections and with the same unit of
 * persistence: its entities name no schema, so it serves all of them.
 */
public final class SchemaWorker implements AutoCloseable {
    private final ConnectionPool dataSource;
    private final MigrationUnit unit;
    private final Function<String, Workspace> workspaces;

    /**
     * Makes a worker with connections of its own.
     *
     * @param dataSource the connections, which it closes
     * @param unit the unit over them
     * @param workspaces gives what a run in a schema works with
     */
    public SchemaWorker(
            ConnectionPool dataSource, MigrationUnit unit, Function<String, Workspace> workspaces) {
        this.dataSource = dataSource;
        this.unit = unit;
        this.workspaces = workspaces;
    }

    /** Does work in a schema; whatever goes wrong there is made a result as well. */
    public <T, R> R in(
            String schema,
            Function<Workspace, T> work,
            BiFunction<String, T, R> result,
            BiFunction<String, OrmException, R> failure) {
        try {
            dataSource.useSchema(schema);
            return result.apply(schema, work.apply(workspaces.apply(schema)));
        } catch (RuntimeException e) {
            // The next schema must not suffer from a connection that this one has broken.
            unit.discardConnections();
            return failure.apply(
                    schema, e instanceof OrmException known ? known : Messages.unexpected(e));
        }
    }

    @Override
    public void close() {
        unit.close();
    }
}
