package io.github.herogold.orm.lives.database;

import java.sql.SQLException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What is done with a kind of statement.
 *
 * @param pattern what such a statement looks like, as a whole
 * @param action what is done
 */
record Rule(Pattern pattern, Action action) {

    /** Does what a statement says in a session. */
    interface Action {
        Answer answer(ServerSession session, SqlText sql, MatchResult parts) throws SQLException;
    }

    static Rule of(String pattern, Action action) {
        return new Rule(Pattern.compile("(?is)" + pattern), action);
    }
}
