package io.github.herogold.orm.sql.effect;

import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a statement leaves in the session that executes it, and that is gone when the session is.
 *
 * <p>Told from the words of the statement; what the routines do that it calls is not seen. The
 * constants are ordered: where several statements are one text, the last of theirs counts.
 */
public enum SessionState {
    /** Nothing. */
    NONE,

    /** Settings whose values the text says, such as {@code set foreign_key_checks = 0}. */
    CONSTANT,

    /**
     * Settings whose values come from data or from the session, such as {@code set @id =
     * last_insert_id()}.
     */
    COMPUTED,

    /** A thing, such as a temporary table, a prepared statement or a lock. */
    HELD;

    /**
     * Tells what a statement leaves.
     *
     * @param statement a statement, or several in one text
     * @param dialect the database that executes it
     * @return the last of these that it leaves
     */
    public static SessionState of(SqlStatement statement, SqlDialect dialect) {
        // There the semicolons of its body end nothing.
        if (dialect.isMySql() && SessionWords.isRoutine(statement)) {
            return NONE;
        }
        List<SqlStatement> parts = StatementParts.of(statement, dialect);
        return (parts.isEmpty() ? Stream.of(statement) : parts.stream())
                .map(part -> SessionWords.stateAfter(part, dialect))
                .reduce(NONE, (one, other) -> one.compareTo(other) < 0 ? other : one);
    }

    /**
     * Whether anything is left.
     *
     * @return whether the session means something else by the same names, obeys other settings, or
     *     holds something
     */
    public boolean isLeft() {
        return this != NONE;
    }

    /**
     * Whether another session that executes the statement is left with the same.
     *
     * @return false for what the text of the statement alone cannot bring back
     */
    public boolean isRepeatable() {
        return compareTo(COMPUTED) < 0;
    }
}
