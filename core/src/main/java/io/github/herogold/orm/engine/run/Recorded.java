package io.github.herogold.orm.engine.run;

import io.github.herogold.orm.engine.recording.MigrationCall;
import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlScript;
import io.github.herogold.orm.sql.SqlStatement;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one direction of a migration executes, in the SQL of one database.
 *
 * @param migration its name
 * @param statements the statements, in order
 * @param transactional whether they run in a transaction
 */
public record Recorded(String migration, List<String> statements, boolean transactional) {

    /** Notes what a script would give back of statements: no comments around them. */
    static Recorded of(MigrationCall call, List<SqlStatement> statements, SqlDialect dialect) {
        return new Recorded(
                call.name(),
                statements.stream().flatMap(one -> bare(one.text(), dialect)).toList(),
                call.isTransactional());
    }

    private static Stream<String> bare(String text, SqlDialect dialect) {
        List<SqlStatement> parts = SqlScript.split(text, dialect);
        return parts.size() > 1 ? Stream.of(text) : parts.stream().map(SqlStatement::text);
    }
}
