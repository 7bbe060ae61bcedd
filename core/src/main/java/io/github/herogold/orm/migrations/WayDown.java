package io.github.herogold.orm.migrations;

import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger;
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
final class WayDown extends Migration {
    private static final Logger LOG = System.getLogger(MigrationManager.class.getName());
    private static final String HEADER = "-- migrate:down";
    private static final String WITHOUT_TRANSACTION = " transaction:false";
    private static final String SEPARATOR = "\n-- migrate:next\n";

    private final List<SqlStatement> statements;
    private final boolean transactional;

    private WayDown(List<SqlStatement> statements, boolean transactional) {
        super(Optional.empty());
        this.statements = statements;
        this.transactional = transactional;
    }

    /**
     * What {@code down} would execute; empty where that is more than statements, or there is no way
     * down.
     */
    static Optional<String> of(Migration migration, Session session, SqlDialect dialect) {
        if (!migration.isReversible()) {
            return Optional.empty();
        }
        PlainSql plain = new PlainSql();
        StatementLog log = new StatementLog(plain);
        try {
            migration.down(RecordingEntityManager.around(session, dialect, log));
        } catch (RuntimeException | Error e) {
            LOG.log(Level.DEBUG, () -> migration.name() + ": the way down is not plain SQL", e);
            return Optional.empty();
        }
        return plain.isBroken() ? Optional.empty() : written(migration, log.statements());
    }

    private static Optional<String> written(Migration migration, List<SqlStatement> statements) {
        String header =
                migration.isTransactional(Direction.DOWN) ? HEADER : HEADER + WITHOUT_TRANSACTION;
        List<String> parts = new ArrayList<>(List.of(header));
        statements.forEach(statement -> parts.add(statement.text()));
        boolean readable =
                parts.stream().skip(1).noneMatch(text -> text.contains(SEPARATOR.strip()));
        return readable ? Optional.of(String.join(SEPARATOR, parts)) : Optional.empty();
    }

    /** A migration that can be undone, and nothing else. */
    static Migration read(MigrationName name, String section) {
        String[] parts = section.split(SEPARATOR, -1);
        List<SqlStatement> statements = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            statements.add(new SqlStatement(parts[i], i));
        }
        WayDown wayDown =
                new WayDown(List.copyOf(statements), !parts[0].endsWith(WITHOUT_TRANSACTION));
        wayDown.nameAfterFile(name);
        return wayDown;
    }

    @Override
    public void up(EntityManager em) {
        throw new IllegalStateException("A way down is never applied");
    }

    @Override
    public void down(EntityManager em) {
        StatementExecutor executor = StatementExecutor.of(em);
        statements.forEach(executor::execute);
    }

    @Override
    boolean isTransactional(Direction direction) {
        return transactional;
    }
}
