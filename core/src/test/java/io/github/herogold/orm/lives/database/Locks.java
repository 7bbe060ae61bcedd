package io.github.herogold.orm.lives.database;

import java.sql.SQLException;
import java.util.List;
import java.util.regex.MatchResult;

/** Locks that a session holds until it ends, as PostgreSQL and MariaDB have them. */
final class Locks {
    static final List<Rule> RULES =
            List.of(
                    Rule.of("select pg_try_advisory_lock\\(\\?, \\?\\)", Locks::take),
                    Rule.of("select pg_advisory_unlock\\(\\?, \\?\\)", Locks::release),
                    Rule.of("select get_lock\\(\\?, 0\\)", Locks::take),
                    Rule.of("select release_lock\\(\\?\\)", Locks::release),
                    Rule.of("select .* from pg_locks .*", (s, sql, m) -> Answer.nothing()),
                    Rule.of("select .*is_used_lock.*", (s, sql, m) -> Answer.nothing()));

    private Locks() {}

    private static Answer take(ServerSession session, SqlText sql, MatchResult parts)
            throws SQLException {
        return told(session, session.server().lock(name(sql), session));
    }

    private static Answer release(ServerSession session, SqlText sql, MatchResult parts)
            throws SQLException {
        String name = name(sql);
        boolean held =
                session.server().holder(name).filter(holder -> holder == session).isPresent();
        session.server().unlock(name, session);
        return told(session, held);
    }

    private static String name(SqlText sql) {
        return "lock " + String.join(", ", sql.rest());
    }

    // MariaDB has no truth values.
    private static Answer told(ServerSession session, boolean success) {
        return session.product() == Product.MARIADB
                ? Answer.of(success ? 1 : 0)
                : Answer.of(success);
    }
}
