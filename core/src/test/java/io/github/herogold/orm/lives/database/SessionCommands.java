package io.github.herogold.orm.lives.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;

/** Statements about the session that executes them. */
final class SessionCommands {
    private static final String SEARCH_PATH = "search_path";

    static final List<Rule> RULES =
            List.of(
                    Rule.of("select pg_backend_pid\\(\\)", (s, sql, m) -> Answer.of(s.id())),
                    Rule.of("select session_id\\(\\)", (s, sql, m) -> Answer.of(s.id())),
                    Rule.of(
                            "select concat\\(current_user\\(\\).*",
                            (s, sql, m) -> Answer.of(s.user())),
                    Rule.of(
                            "select current_user \\|\\| ' with the search_path '.*",
                            (s, sql, m) -> Answer.of(s.user() + " in " + s.state().schema())),
                    Rule.of("select last_insert_id\\(\\)", (s, sql, m) -> Answer.of(lastId(s))),
                    Rule.of(
                            "select (?:current_user|user|session_user)(?:\\(\\))?",
                            (s, sql, m) -> Answer.of(s.user())),
                    Rule.of(
                            "select current_setting\\('search_path'(?:, ?true)?\\)",
                            (s, sql, m) -> Answer.of(s.state().schema())),
                    Rule.of(
                            "select (?:pg_catalog\\.)?set_config\\('(\\w+)', ?(.+?),"
                                    + " ?(true|false)\\)"
                                    + "(?: where current_setting\\('search_path'\\) <> \\?)?",
                            SessionCommands::setConfig),
                    Rule.of(
                            "set search_path (?:to|=) (\\w+).*",
                            (s, sql, m) -> set(s, SEARCH_PATH, m.group(1), false)),
                    Rule.of("(?:use|set schema) (\\w+)", (s, sql, m) -> go(s, m.group(1))),
                    Rule.of("set (@\\w+) ?:?= ?(.+)", SessionCommands::setVariable),
                    Rule.of(
                            "set (local )?(?:session )?(\\w+)(?: ?= ?| to | )'?([\\w.]+)'?",
                            (s, sql, m) -> set(s, m.group(2), m.group(3), m.group(1) != null)),
                    Rule.of("(?:reset|discard) all", SessionCommands::reset),
                    Rule.of("reset (\\w+)", (s, sql, m) -> set(s, m.group(1), "default", false)));

    private SessionCommands() {}

    /** What the last row got as its id that this session has inserted, as a variable keeps it. */
    private static Object lastId(ServerSession session) {
        return session.state().variables().getOrDefault(Manipulations.LAST_ID, 0L);
    }

    private static Answer setConfig(ServerSession session, SqlText sql, MatchResult parts)
            throws SQLException {
        String value = String.valueOf(sql.value(parts.group(2)));
        set(session, parts.group(1), value, Boolean.parseBoolean(parts.group(3)));
        return Answer.of(value);
    }

    private static Answer set(ServerSession session, String setting, String value, boolean local) {
        String name = setting.toLowerCase(Locale.ROOT);
        SessionState state = session.state();
        boolean isPath = name.equals(SEARCH_PATH);
        if (local) {
            Optional<String> before =
                    isPath
                            ? Optional.of(state.schema())
                            : Optional.ofNullable(state.settings().get(name));
            session.transaction().localSettings().putIfAbsent(name, before);
        }
        if (isPath) {
            state.go(value.equals("default") ? session.product().home() : value);
        } else {
            state.set(name, value.toLowerCase(Locale.ROOT));
        }
        return Answer.done();
    }

    private static Answer go(ServerSession session, String schema) {
        session.state().go(schema);
        return Answer.done();
    }

    private static Answer setVariable(ServerSession session, SqlText sql, MatchResult parts)
            throws SQLException {
        String name = parts.group(1).toLowerCase(Locale.ROOT);
        String value = parts.group(2).strip();
        Object now =
                value.equalsIgnoreCase("last_insert_id()")
                        ? lastId(session)
                        : value.startsWith("(")
                                ? inner(session, value.substring(1, value.length() - 1))
                                : sql.value(value);
        session.state().variables().put(name, now == null ? "null" : now);
        return Answer.done();
    }

    private static Object inner(ServerSession session, String query) throws SQLException {
        List<List<Object>> rows = Interpreter.of(session, query, List.of()).answer().rows();
        return rows.isEmpty() ? null : rows.get(0).get(0);
    }

    private static Answer reset(ServerSession session, SqlText sql, MatchResult parts) {
        SessionState state = session.state();
        state.settings().clear();
        state.go(session.product().home());
        if (sql.text().toLowerCase(Locale.ROOT).startsWith("discard")) {
            state.temporary().clear();
        }
        return Answer.done();
    }
}
