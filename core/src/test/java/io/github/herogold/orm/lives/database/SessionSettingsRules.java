package io.github.herogold.orm.lives.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;

/** Statements that read and restore all that is set in a session of PostgreSQL. */
final class SessionSettingsRules {
    private static final String SEARCH_PATH = "search_path";

    // Nobody becomes another user here.
    private static final Set<String> OF_USER = Set.of("session_authorization", "role");

    static final List<Rule> RULES =
            List.of(
                    Rule.of(
                            "select 'session_authorization', .* from pg_settings .*",
                            (s, sql, m) -> read(s)),
                    Rule.of("reset all; select set_config\\(.*", SessionSettingsRules::restore),
                    Rule.of("close all; unlisten .*", (s, sql, m) -> release(s)));

    private SessionSettingsRules() {}

    private static Answer read(ServerSession session) {
        SessionState state = session.state();
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("session_authorization", session.user()));
        rows.add(List.of("role", "none"));
        state.settings().forEach((name, value) -> rows.add(List.of(name, value)));
        if (!state.schema().equals(session.product().home())) {
            rows.add(List.of(SEARCH_PATH, state.schema()));
        }
        return Answer.rows(List.of("name", "setting"), rows);
    }

    private static Answer restore(ServerSession session, SqlText sql, MatchResult parts)
            throws SQLException {
        SessionState state = session.state();
        state.settings().clear();
        state.go(session.product().home());
        List<String> values = sql.rest();
        for (int i = 0; i < values.size(); i += 2) {
            String name = values.get(i).toLowerCase(Locale.ROOT);
            if (name.equals(SEARCH_PATH)) {
                state.go(values.get(i + 1));
            } else if (!OF_USER.contains(name)) {
                state.set(name, values.get(i + 1));
            }
        }
        return Answer.done();
    }

    private static Answer release(ServerSession session) {
        session.state().temporary().clear();
        return Answer.done();
    }
}
