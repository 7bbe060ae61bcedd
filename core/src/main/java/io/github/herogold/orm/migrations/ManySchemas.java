package io.github.herogold.orm.migrations;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.engine.connection.ConnectionPool;
import io.github.herogold.orm.engine.operation.Operation;
import io.github.herogold.orm.engine.operation.SchemaQuery;
import io.github.herogold.orm.engine.operation.SchemaWorker;
import io.github.herogold.orm.engine.operation.SharedWork;
import io.github.herogold.orm.engine.run.Workspace;
import io.github.herogold.orm.engine.session.MigrationUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Schemas of one database that have the same migrations, such as those of its tenants; for MariaDB
 * and MySQL, databases of one server. Immutable.
 *
 * <p>Each schema has its own history and its own lock. One that fails does not keep the others from
 * being migrated, and running all of them again does only what is left.
 *
 * <pre>{@code
 * List<SchemaOutcome> outcomes =
 *         ManySchemas.fromQuery(settings, "select schema_name from tenants")
 *                 .inParallel(4)
 *                 .runMigrations(RunOptions.everything());
 * }</pre>
 */
public final class ManySchemas {
    private final MigrationSettings settings;
    private final List<String> names;
    private final Function<String, MigrationListener> listeners;
    private final int workers;

    private ManySchemas(
            MigrationSettings settings,
            List<String> names,
            Function<String, MigrationListener> listeners,
            int workers) {
        this.settings = settings;
        this.names = names;
        this.listeners = listeners;
        this.workers = workers;
    }

    /**
     * Schemas by their names.
     *
     * @param settings the database and the migrations; its own schema does not matter, its listener
     *     hears of every schema
     * @param names the names as the database spells them; one that is given twice counts once
     * @return the schemas, to be migrated one after the other
     */
    public static ManySchemas of(MigrationSettings settings, List<String> names) {
        return new ManySchemas(
                settings,
                List.copyOf(new LinkedHashSet<>(names)),
                schema -> settings.listener(),
                1);
    }

    /**
     * Schemas that a query tells.
     *
     * @param settings the database and the migrations; the query is run in its schema
     * @param query one query whose first column has the names as the database spells them; it is
     *     run in a transaction that changes nothing
     * @return the schemas, to be migrated one after the other
     * @throws DatabaseUnavailableException if the database cannot be reached
     * @throws InvalidRequestException if the query cannot be used
     */
    public static ManySchemas fromQuery(MigrationSettings settings, String query) {
        try (ConnectionPool dataSource = connect(settings, settings.schema())) {
            return of(settings, dataSource.onConnection(new SchemaQuery(query)::names));
        }
    }

    /**
     * These schemas with a listener for each.
     *
     * @param newListeners gives the listener of a schema, which is called by one thread at a time
     * @return other schemas
     */
    public ManySchemas listening(Function<String, MigrationListener> newListeners) {
        return new ManySchemas(settings, names, newListeners, workers);
    }

    /**
     * These schemas, several at a time. Each of those needs up to three connections.
     *
     * @param newWorkers how many at a time, from 1
     * @return other schemas
     * @throws InvalidRequestException if the number is less than 1
     */
    public ManySchemas inParallel(int newWorkers) {
        if (newWorkers < 1) {
            throw Messages.noWorkers(newWorkers);
        }
        return new ManySchemas(settings, names, listeners, newWorkers);
    }

    /**
     * The names of the schemas.
     *
     * @return names, each once
     */
    public List<String> names() {
        return names;
    }

    /**
     * Runs what is pending in each schema.
     *
     * @param options how far, and in which way
     * @return what became of each schema, in the order of the names
     * @throws DatabaseUnavailableException if the database cannot be reached; nothing is run
     */
    public List<SchemaOutcome> runMigrations(RunOptions options) {
        return inEach(
                workspace -> new Operation(workspace).apply(options).applied(),
                SchemaOutcome::migrated,
                SchemaOutcome::failed);
    }

    /**
     * Which migrations have been applied to each schema and which have not; changes nothing.
     *
     * @return where each schema stands, in the order of the names
     * @throws DatabaseUnavailableException if the database cannot be reached
     */
    public List<SchemaStatus> status() {
        return inEach(
                workspace -> new Operation(workspace).status(),
                SchemaStatus::read,
                SchemaStatus::failed);
    }

    private <T, R> List<R> inEach(
            Function<Workspace, T> work,
            BiFunction<String, T, R> result,
            BiFunction<String, OrmException, R> failure) {
        if (names.isEmpty()) {
            return List.of();
        }
        List<SchemaWorker> open = new ArrayList<>();
        try {
            // Whether there are connections for so many is seen before anything is run.
            for (int i = 0; i < Math.min(workers, names.size()); i++) {
                open.add(worker());
            }
            return new SharedWork<SchemaWorker, String, R>(
                            open, (worker, name) -> worker.in(name, work, result, failure))
                    .on(names);
        } finally {
            open.forEach(SchemaWorker::close);
        }
    }

    private SchemaWorker worker() {
        ConnectionPool dataSource = connect(settings, Optional.empty());
        MigrationUnit unit = MigrationUnit.over(dataSource, settings.provider());
        return new SchemaWorker(
                dataSource,
                unit,
                schema ->
                        new Workspace(
                                unit,
                                settings.sources(),
                                listeners.apply(schema),
                                settings.timeouts(),
                                settings.tables()));
    }

    private static ConnectionPool connect(MigrationSettings settings, Optional<String> schema) {
        return ConnectionPool.connect(settings.connector(), settings.timeouts().lock(), schema);
    }
}
