package io.github.herogold.orm.migrations;

import io.github.herogold.orm.sql.SqlDialect;
import jakarta.persistence.EntityManager;

/**
 * The database that migrations run on.
 *
 * @param product its name, as it gives it
 * @param dialect its dialect
 */
record Database(String product, SqlDialect dialect) {

    static Database of(EntityManager em) {
        return JdbcStatements.onConnection(
                em,
                connection -> {
                    String product = connection.getMetaData().getDatabaseProductName();
                    return new Database(product, dialect(product));
                });
    }

    /**
     * Whether a failed migration takes back its DDL: elsewhere each statement commits by itself.
     */
    boolean hasTransactionalDdl() {
        return dialect == SqlDialect.POSTGRESQL;
    }

    private static SqlDialect dialect(String product) {
        return switch (product) {
            case "H2" -> SqlDialect.H2;
            case "HSQL Database Engine" -> SqlDialect.HSQLDB;
            case "PostgreSQL" -> SqlDialect.POSTGRESQL;
            case "MariaDB" -> SqlDialect.MARIADB;
            case "MySQL" -> SqlDialect.MYSQL;
            default -> SqlDialect.ANSI;
        };
    }
}
