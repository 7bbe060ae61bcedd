package io.github.herogold.orm.lives.database;

import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * Does what a statement says.
 *
 * @param session the session
 * @param sql the statement
 */
record Interpreter(ServerSession session, SqlText sql) {
    // The first that fits is the one.
    private static final List<Rule> RULES =
            Stream.of(
                            SessionSettingsRules.RULES,
                            SessionCommands.RULES,
                            EngineRules.RULES,
                            Locks.RULES,
                            CatalogueAnswers.RULES,
                            Definitions.RULES,
                            Manipulations.RULES,
                            Queries.RULES)
                    .flatMap(List::stream)
                    .toList();

    static Interpreter of(ServerSession session, String text, List<Object> values) {
        return new Interpreter(session, new SqlText(text, values, session.state()));
    }

    Answer answer() throws SQLException {
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern().matcher(sql.text());
            if (matcher.matches()) {
                return rule.action().answer(session, sql, matcher.toMatchResult());
            }
        }
        session.server().noteUnknown(sql.text());
        throw new SQLException("The simulation does not know the statement " + sql.text());
    }
}
