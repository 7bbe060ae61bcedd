package io.github.herogold.orm.engine.recording;

import io.github.herogold.orm.engine.session.Session;
import io.github.herogold.orm.sql.JdbcExecution;
import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import io.github.herogold.orm.sql.StatementExecutor;

/**
 * Statements on the JDBC connection of a session.
 *
 * @param session the session
 * @param dialect the dialect of its database
 */
public record JdbcStatements(Session session, SqlDialect dialect) implements StatementExecutor {

    @Override
    public int execute(SqlStatement statement) {
        session.flush();
        return session.on(connection -> JdbcExecution.of(connection, statement));
    }
}
