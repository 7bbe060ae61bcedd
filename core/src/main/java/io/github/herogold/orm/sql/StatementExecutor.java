package io.github.herogold.orm.sql;

/**
 * The other face of the entity manager that a migration is given: SQL that goes to the database
 * unaltered, past the provider's parser of native queries, which takes {@code :=}, {@code ?}
 * operators and function bodies for parameters.
 */
public interface StatementExecutor {

    /**
     * Executes a statement.
     *
     * @param statement the statement
     * @return how many rows it changed, or 0
     */
    int execute(SqlStatement statement);

    /**
     * The dialect of the database.
     *
     * @return the dialect
     */
    SqlDialect dialect();
}
