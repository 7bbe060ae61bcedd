package io.github.herogold.orm.engine.script;

import io.github.herogold.orm.sql.SqlStatement;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;

/** What one direction of a migration does. */
public sealed interface Way {

    /** Whether it runs in a transaction of the manager. */
    boolean transactional();

    /**
     * Statements that a file holds.
     *
     * @param statements the statements, in order
     * @param transactional whether they run in a transaction
     */
    record Sql(List<SqlStatement> statements, boolean transactional) implements Way {}

    /**
     * Code that does what it likes with an entity manager.
     *
     * @param body the code
     * @param transactional whether it runs in a transaction
     */
    record Code(Consumer<EntityManager> body, boolean transactional) implements Way {}
}
