package io.github.herogold.orm.migrations;

import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import jakarta.persistence.EntityManager;

/**
 * The other face of the entity manager that a migration is given: SQL that goes to the database
 * unaltered, past the provider's parser of native queries, which takes {@code :=}, {@code ?}
 * operators and function bodies for parameters.
 */
interface StatementExecutor {

    /** Executes a statement and returns how many rows it changed, or 0. */
    int execute(SqlStatement statement);

    /** The dialect of the database. */
    SqlDialect dialect();

    /**
     * What executes the statements of an entity manager, also of one that no manager handed out.
     */
    static StatementExecutor of(EntityManager em) {
        return em instanceof StatementExecutor executor
                ? executor
                : JdbcStatements.of(new EntityManagerSession(em));
    }
}
