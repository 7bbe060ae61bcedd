package io.github.herogold.orm.sql.effect;

import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A plain transaction around all statements of a script: a {@code begin} before the first, a {@code
 * commit} behind the last. One with an isolation level, or any other mode, is not plain.
 */
public final class EnclosingTransaction {
    private static final Pattern BEGIN =
            Pattern.compile("(?i)begin(?:\\s+(?:work|transaction))?|start\\s+transaction");
    private static final Pattern COMMIT =
            Pattern.compile("(?i)commit(?:\\s+(?:work|transaction))?");
    // PostgreSQL manual, END; to others the word is no statement.
    private static final Pattern END = Pattern.compile("(?i)end(?:\\s+(?:work|transaction))?");

    private EnclosingTransaction() {}

    /**
     * Takes it off.
     *
     * @param script the statements of a whole script
     * @param dialect the database that the script is written for
     * @return what is in the transaction; empty if there is none around the script
     */
    public static Optional<List<SqlStatement>> removedFrom(
            List<SqlStatement> script, SqlDialect dialect) {
        int last = script.size() - 1;
        return last > 0 && matches(BEGIN, script.get(0)) && ends(script.get(last), dialect)
                ? Optional.of(List.copyOf(script.subList(1, last)))
                : Optional.empty();
    }

    private static boolean ends(SqlStatement statement, SqlDialect dialect) {
        return matches(COMMIT, statement)
                || (dialect == SqlDialect.POSTGRESQL && matches(END, statement));
    }

    private static boolean matches(Pattern pattern, SqlStatement statement) {
        return pattern.matcher(statement.text()).matches();
    }
}
