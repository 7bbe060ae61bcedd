package io.github.herogold.orm.migrations;

import io.github.herogold.orm.engine.recording.MigrationCall;
import io.github.herogold.orm.engine.recording.PretendedExecution;
import io.github.herogold.orm.engine.recording.StatementLog;
import io.github.herogold.orm.engine.script.LoadedMigration;
import io.github.herogold.orm.engine.session.EntityManagerSession;
import io.github.herogold.orm.engine.session.Session;
import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.util.List;

/** What a migration would execute; there is no database behind it. */
public final class Pretended {
    private Pretended() {}

    public static List<SqlStatement> up(Migration migration, SqlDialect dialect) {
        return up(LoadedMigration.of("it", migration), dialect);
    }

    public static List<SqlStatement> down(Migration migration, SqlDialect dialect) {
        return down(LoadedMigration.of("it", migration), dialect);
    }

    public static List<SqlStatement> up(LoadedMigration migration, SqlDialect dialect) {
        return statements(MigrationCall.up(migration), dialect);
    }

    public static List<SqlStatement> down(LoadedMigration migration, SqlDialect dialect) {
        return statements(MigrationCall.down(migration), dialect);
    }

    private static List<SqlStatement> statements(MigrationCall call, SqlDialect dialect) {
        StatementLog log = new StatementLog(new PretendedExecution());
        call.on(nothing(), dialect, log);
        return log.statements();
    }

    private static Session nothing() {
        return new EntityManagerSession(
                (EntityManager)
                        Proxy.newProxyInstance(
                                Pretended.class.getClassLoader(),
                                new Class<?>[] {EntityManager.class},
                                (proxy, method, arguments) -> {
                                    throw new AssertionError(method + " needs a database");
                                }));
    }
}
