package io.github.herogold.orm.engine.recording;

import io.github.herogold.orm.engine.script.LoadedMigration;
import io.github.herogold.orm.engine.script.Way;
import io.github.herogold.orm.engine.session.Session;
import io.github.herogold.orm.engine.text.EngineLog;
import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The SQL that undoes a migration, as a record keeps it for releases that lack the file.
 *
 * <p>Its first line is the header of an SQL section; a line of its own separates statements, which
 * may hold semicolons.
 */
public final class DownScript {
    private static final String HEADER = "-- migrate:down";
    private static final String WITHOUT_TRANSACTION = " transaction:false";
    private static final String SEPARATOR = "\n-- migrate:next\n";

    private DownScript() {}

    /**
     * What {@code down} would execute; empty where that is more than statements, or there is no way
     * down.
     */
    public static Optional<String> of(
            LoadedMigration migration, Session session, SqlDialect dialect) {
        return migration.down().isEmpty()
                ? Optional.empty()
                : statements(MigrationCall.down(migration), session, dialect)
                        .flatMap(all -> written(MigrationCall.down(migration), all));
    }

    private static Optional<List<SqlStatement>> statements(
            MigrationCall call, Session session, SqlDialect dialect) {
        PlainSql plain = new PlainSql();
        StatementLog log = new StatementLog(plain);
        try {
            call.on(session, dialect, log);
        } catch (RuntimeException | Error e) {
            EngineLog.LOG.log(
                    Level.DEBUG, () -> call.name() + ": the way down is not plain SQL", e);
            return Optional.empty();
        }
        return plain.isBroken() ? Optional.empty() : Optional.of(log.statements());
    }

    private static Optional<String> written(MigrationCall call, List<SqlStatement> statements) {
        String header = call.isTransactional() ? HEADER : HEADER + WITHOUT_TRANSACTION;
        List<String> parts = new ArrayList<>(List.of(header));
        statements.forEach(statement -> parts.add(statement.text()));
        boolean readable =
                parts.stream().skip(1).noneMatch(text -> text.contains(SEPARATOR.strip()));
        return readable ? Optional.of(String.join(SEPARATOR, parts)) : Optional.empty();
    }

    /** What a record keeps, to be run. */
    public static Way read(String section) {
        String[] parts = section.split(SEPARATOR, -1);
        List<SqlStatement> statements = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            statements.add(new SqlStatement(parts[i], i));
        }
        return new Way.Sql(List.copyOf(statements), !parts[0].endsWith(WITHOUT_TRANSACTION));
    }
}
