package io.github.herogold.orm.migrations;

import io.github.herogold.orm.engine.text.MigrationName;
import io.github.herogold.orm.sql.BaseModelColumns;
import io.github.herogold.orm.sql.SqlStatement;
import io.github.herogold.orm.sql.StatementExecutor;
import jakarta.persistence.EntityManager;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.Optional;

/**
 * A change of the schema or its data, with the way back.
 *
 * <p>The manager owns the transaction: a migration neither commits nor rolls back, nor closes the
 * entity manager. It is made anew for each run by its constructor without parameters.
 *
 * <pre>{@code
 * class CreateUsersTable extends Migration {    // 20260215_create_users_table.java
 *     @Override public void up(EntityManager em) {
 *         execute(em, "create table users (" + baseModelColumns(em) + ", email varchar(255))");
 *     }
 *     @Override public void down(EntityManager em) {
 *         execute(em, "drop table users");
 *     }
 * }
 * }</pre>
 */
public abstract class Migration {
    private static final StackWalker STACK = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);

    private final Optional<MigrationName> name;

    /** For subclasses. */
    protected Migration() {
        name = nameOfSourceFile(getClass());
    }

    /**
     * Applies the change.
     *
     * @param em the entity manager of the migration's transaction; entity operations, queries and
     *     native queries are allowed
     */
    public abstract void up(EntityManager em);

    /**
     * Undoes the change.
     *
     * @param em the entity manager of the migration's transaction
     */
    public abstract void down(EntityManager em);

    /**
     * The name under which the migration is ordered and recorded, as in {@code
     * 20260215_create_users_table}.
     *
     * <p>It is the name of the file that holds the migration; a compiled class remembers the name
     * of the source file it came from. Where that is no name of a migration, override this method.
     *
     * @return a name of the form {@code YYYYMMDD_name}, {@code YYYYMMDD_NN_name} or {@code
     *     YYYYMMDDHHMMSS_name}
     * @throws InvalidMigrationException if there is no such name
     */
    public String name() {
        return name.orElseThrow(() -> Messages.nameless(getClass())).text();
    }

    /**
     * Executes SQL statements as they are: nothing in them is read as a parameter or an escape.
     *
     * @param em the entity manager that {@code up} or {@code down} was given
     * @param sql the statements, one a string, without a terminator
     */
    protected final void execute(EntityManager em, String... sql) {
        StatementExecutor executor = executor(em);
        for (String statement : sql) {
            executor.execute(new SqlStatement(statement.strip(), 1));
        }
    }

    /**
     * The columns of {@code BaseModel} in the SQL of the database: {@code id}, {@code created_at},
     * {@code updated_at}.
     *
     * @param em the entity manager that {@code up} or {@code down} was given
     * @return three column definitions, for a {@code create table}
     */
    protected final String baseModelColumns(EntityManager em) {
        return String.join(", ", BaseModelColumns.in(executor(em).dialect()));
    }

    // One that no manager has handed out executes SQL on its connection all the same.
    private static StatementExecutor executor(EntityManager em) {
        return em instanceof StatementExecutor executor ? executor : new ForeignEntityManager(em);
    }

    // The constructor of the subclass is on the stack, and with it the name of its source file.
    private static Optional<MigrationName> nameOfSourceFile(Class<?> migration) {
        return STACK.walk(
                        frames ->
                                frames.filter(frame -> frame.getDeclaringClass() == migration)
                                        .map(StackFrame::getFileName)
                                        .findFirst())
                .flatMap(file -> MigrationName.parse(file.replaceFirst("\\.\\w+$", "")));
    }
}
