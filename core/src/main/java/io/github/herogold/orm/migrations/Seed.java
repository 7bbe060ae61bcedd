package io.github.herogold.orm.migrations;

import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** A file of seed data, which is run like the way up of a migration, but recorded nowhere. */
final class Seed extends Migration {
    private final String fileName;
    private final Body body;

    /** What a seed does. */
    private interface Body {
        void run(EntityManager em);
    }

    private Seed(String fileName, Body body) {
        super(Optional.empty());
        this.fileName = fileName;
        this.body = body;
    }

    /**
     * A seed of plain SQL.
     *
     * @throws InvalidMigrationException if it cannot be used
     */
    static Seed ofSql(String fileName, String origin, String text, SqlDialect dialect) {
        List<SqlStatement> statements = PlainScript.parse(origin, text, dialect);
        return new Seed(
                fileName,
                em -> {
                    StatementExecutor executor = StatementExecutor.of(em);
                    statements.forEach(executor::execute);
                });
    }

    /** A seed that is the way up of a migration. */
    static Seed ofJava(String fileName, Migration migration) {
        return new Seed(fileName, migration::up);
    }

    @Override
    public void up(EntityManager em) {
        body.run(em);
    }

    @Override
    public void down(EntityManager em) {
        throw new IllegalStateException("A seed is never undone");
    }

    @Override
    public String name() {
        return fileName;
    }
}
