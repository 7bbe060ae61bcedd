package io.github.herogold.orm.engine.database;

import io.github.herogold.orm.migrations.InvalidMigrationException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** What is behind a failure. */
public final class Causes {
    private static final int LONGEST_SQL = 2_000;

    private Causes() {}

    /** What the database, this library or a listener says, if it was that; else the exception. */
    public static String reason(Throwable cause, Database database) {
        return sqlException(cause)
                .map(
                        sql ->
                                "%s says: %s (SQL state %s)"
                                        .formatted(
                                                database.product(),
                                                shortened(String.valueOf(sql.getMessage())),
                                                sql.getSQLState()))
                .or(() -> first(InvalidMigrationException.class, cause).map(e -> e.getMessage()))
                .or(() -> first(ListenerFailure.class, cause).map(e -> e.getMessage()))
                .orElseGet(cause::toString);
    }

    /** What the database says, to be put into a sentence, if it was that; else the exception. */
    public static String reason(Exception cause) {
        return sqlException(cause).map(Causes::withoutFullStop).orElseGet(cause::toString);
    }

    /** A statement may have megabytes. */
    public static String shortened(String sql) {
        return sql.length() <= LONGEST_SQL ? sql : sql.substring(0, LONGEST_SQL) + " ...";
    }

    /** The one of the database, if it was that: not one that a listener has met elsewhere. */
    public static Optional<SQLException> sqlException(Throwable thrown) {
        return first(SQLException.class, thrown);
    }

    private static <T extends Throwable> Optional<T> first(Class<T> type, Throwable thrown) {
        return Stream.iterate(
                        Optional.of(thrown), Optional::isPresent, c -> c.flatMap(Causes::behind))
                .flatMap(Optional::stream)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private static Optional<Throwable> behind(Throwable thrown) {
        return thrown instanceof ListenerFailure
                ? Optional.empty()
                : Optional.ofNullable(thrown.getCause());
    }

    /** What a driver says, to be put into a sentence. */
    public static String withoutFullStop(Exception cause) {
        return String.valueOf(cause.getMessage()).strip().replaceFirst("\\.$", "");
    }
}
