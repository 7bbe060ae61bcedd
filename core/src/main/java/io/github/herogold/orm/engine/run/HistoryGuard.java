package io.github.herogold.orm.engine.run;

import io.github.herogold.orm.engine.database.Database;
import io.github.herogold.orm.engine.database.OwnTableNames;
import io.github.herogold.orm.engine.script.Way;
import io.github.herogold.orm.engine.session.Session;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.sql.SqlStatement;
import io.github.herogold.orm.sql.effect.ChangedTable;
import io.github.herogold.orm.sql.effect.DroppedSchema;
import java.util.List;

/**
 * Refuses what would create, alter, empty or drop the tables that the manager has for itself, or
 * their schema.
 */
final class HistoryGuard {
    private final Database database;
    private final OwnTableNames names;

    HistoryGuard(Database database) {
        this.database = database;
        this.names = new OwnTableNames(database);
    }

    /**
     * Looks at the files of a run before the first statement.
     *
     * @throws InvalidMigrationException if one has such a statement
     */
    static void foresee(List<ReadyStep> steps, Workspace workspace) {
        HistoryGuard guard = new HistoryGuard(workspace.database());
        for (ReadyStep step : steps) {
            if (step.call().way() instanceof Way.Sql sql) {
                guard.foresee(step, sql.statements(), workspace);
            }
        }
    }

    private void foresee(ReadyStep step, List<SqlStatement> statements, Workspace workspace) {
        for (int i = 0; i < statements.size(); i++) {
            SqlStatement statement = statements.get(i);
            for (ChangedTable table : names.like(statement)) {
                if ((table.schema().isPresent()
                                || isHome(step, statements.subList(0, i), workspace))
                        && workspace.unit().onConnection(c -> names.isOursAtHome(c, table))) {
                    throw Messages.ownTable(step.name(), statement, table.name().text());
                }
            }
            for (DroppedSchema schema : names.dropped(statement)) {
                if (workspace.unit().onConnection(c -> names.isHome(c, schema))) {
                    throw Messages.ownSchema(step.name(), statement, database.home().schema());
                }
            }
        }
    }

    // Where something may have been set, what a name means is seen when the statement is executed.
    private boolean isHome(ReadyStep step, List<SqlStatement> before, Workspace workspace) {
        return before.stream().noneMatch(database::changesSession)
                && !workspace.hooks(step.step().direction()).setSessionOfMigrations(database);
    }

    /**
     * Looks at a statement that is about to be executed.
     *
     * @throws InvalidMigrationException if it is such a statement
     */
    void require(String name, SqlStatement statement, Session session) {
        for (ChangedTable table : names.like(statement)) {
            if (session.on(connection -> names.isOurs(connection, table))) {
                throw Messages.ownTable(name, statement, table.name().text());
            }
        }
        for (DroppedSchema schema : names.dropped(statement)) {
            if (session.on(connection -> names.isHome(connection, schema))) {
                throw Messages.ownSchema(name, statement, database.home().schema());
            }
        }
    }
}
