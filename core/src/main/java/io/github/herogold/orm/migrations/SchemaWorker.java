package io.github.herogold.orm.migrations;

import io.github.herogold.orm.OrmException;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Works in one schema after the other, on the same connections and with the same unit of
 * persistence: its entities name no schema, so it serves all of them.
 */
final class SchemaWorker implements AutoCloseable {
    private final MigrationSettings settings;
    private final Function<String, MigrationListener> listeners;
    private final KeptConnections dataSource;
    private final MigrationUnit unit;

    private SchemaWorker(
            MigrationSettings settings,
            Function<String, MigrationListener> listeners,
            KeptConnections dataSource) {
        this.settings = settings;
        this.listeners = listeners;
        this.dataSource = dataSource;
        this.unit = MigrationUnit.over(dataSource, settings);
    }

    /**
     * Makes a worker with a connection of its own.
     *
     * @throws DatabaseUnavailableException if there is none to be had
     */
    static SchemaWorker connect(
            MigrationSettings settings, Function<String, MigrationListener> listeners) {
        KeptConnections dataSource = KeptConnections.connect(settings, Optional.empty());
        return new SchemaWorker(settings, listeners, dataSource);
    }

    /** Does work in a schema; whatever goes wrong there is made a result as well. */
    <T, R> R in(
            String schema,
            Function<Workspace, T> work,
            BiFunction<String, T, R> result,
            BiFunction<String, OrmException, R> failure) {
        try {
            dataSource.useSchema(schema);
            return result.apply(schema, work.apply(workspace(schema)));
        } catch (RuntimeException e) {
            // The next schema must not suffer from a connection that this one has broken.
            unit.discardConnections();
            return failure.apply(
                    schema, e instanceof OrmException known ? known : SchemaMessages.unexpected(e));
        }
    }

    private Workspace workspace(String schema) {
        return new Workspace(
                unit, settings.sources(), listeners.apply(schema), settings.timeouts());
    }

    @Override
    public void close() {
        unit.close();
    }
}
