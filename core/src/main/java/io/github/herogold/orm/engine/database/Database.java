package io.github.herogold.orm.engine.database;

import io.github.herogold.orm.migrations.DatabaseUnavailableException;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import io.github.herogold.orm.sql.effect.SelfCommitting;
import io.github.herogold.orm.sql.effect.SessionState;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/**
 * The database that migrations run on, and the schema in it.
 *
 * @param product its name, as it gives it
 * @param dialect its dialect
 * @param home the schema
 * @param tables the tables of the manager, as the database spells them
 * @param persistent whether it outlives the process that uses it
 * @param sharded whether it is several databases that Apache ShardingSphere shows as one
 */
public record Database(
        String product,
        SqlDialect dialect,
        Home home,
        OwnTables tables,
        boolean persistent,
        boolean sharded) {
    private static final String SHARDING_SPHERE = "org.apache.shardingsphere.";

    /**
     * What a connection is to that no migration has had.
     *
     * @param tables the tables of the manager, as a person spells them
     * @throws DatabaseUnavailableException if migrations do not run on such a database
     * @throws InvalidRequestException if its schema does not exist
     */
    public static Database of(Connection connection, OwnTables tables) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        String product = metaData.getDatabaseProductName();
        boolean inMemory = String.valueOf(metaData.getURL()).matches("jdbc:h2:mem:.*");
        // It shows the driver of one of them otherwise.
        boolean sharded = metaData.getClass().getName().startsWith(SHARDING_SPHERE);
        SqlDialect dialect = dialect(product);
        return new Database(
                sharded ? product + " behind ShardingSphere" : product,
                dialect,
                Home.of(connection),
                tables.spelledBy(metaData, dialect),
                !inMemory,
                sharded);
    }

    /** The dialect alone, which costs no query. */
    public static SqlDialect dialectOf(Connection connection) throws SQLException {
        return dialect(connection.getMetaData().getDatabaseProductName());
    }

    /** The table of the records by its full name, which means the same wherever a session is. */
    public String historyTable() {
        return atHome(tables.history());
    }

    /** The table of the lock by its full name, where there is one. */
    public String lockTable() {
        return atHome(tables.lock());
    }

    /** What a lock is called that is of no table. */
    public String lockName() {
        return tables.lockName(home.schema());
    }

    // ShardingSphere has schemas of its own in place of those of its databases; a plain name needs
    // no quotes.
    String atHome(String table) {
        return sharded ? table : dialect.quoted(home.schema()) + "." + dialect.quoted(table);
    }

    /**
     * Whether a failed migration takes back its DDL: elsewhere each statement commits by itself.
     *
     * <p>ShardingSphere reads the catalogue by another connection after each DDL statement, and so
     * fails where that is not committed (5.5.2: "Load actual table metadata failed").
     */
    public boolean hasTransactionalDdl() {
        return dialect == SqlDialect.POSTGRESQL && !sharded;
    }

    /** Whether a statement cannot be part of a transaction that does anything else. */
    public boolean commits(SqlStatement statement) {
        return !hasTransactionalDdl()
                && SelfCommitting.isIn(statement, sharded ? SqlDialect.ANSI : dialect);
    }

    /** Whether a statement leaves something in the session that executes it. */
    public boolean changesSession(SqlStatement statement) {
        return SessionState.of(statement, dialect).isLeft();
    }

    /** Whether it is MariaDB or MySQL. */
    public boolean isMySql() {
        return dialect.isMySql();
    }

    // HyperSQL is not among them: it locks whole tables (guide, Two Phase Locking), so who says by
    // another session that it has the RowLock waits for itself without end.
    private static SqlDialect dialect(String product) {
        SqlDialect dialect = SqlDialect.ofProduct(product);
        if (dialect == SqlDialect.ANSI || dialect == SqlDialect.HSQLDB) {
            throw Messages.unsupported(product);
        }
        return dialect;
    }
}
