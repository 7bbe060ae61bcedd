package io.github.herogold.orm.migrations;

import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.util.List;

/** What a migration would execute; there is no database behind it. */
final class Pretended {
    private Pretended() {}

    static List<SqlStatement> up(Migration migration, SqlDialect dialect) {
        StatementLog log = new StatementLog(new PretendedExecution());
        migration.up(RecordingEntityManager.around(nothing(), dialect, log));
        return log.statements();
    }

    static List<SqlStatement> down(Migration migration, SqlDialect dialect) {
        StatementLog log = new StatementLog(new PretendedExecution());
        migration.down(RecordingEntityManager.around(nothing(), dialect, log));
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
