package io.github.herogold.orm.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import io.github.herogold.orm.sql.effect.StatementNames;
import io.github.herogold.orm.sql.effect.VisibleEffect;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What the catalogue of a database says about everything that a statement names, as a short hash.
 *
 * <p>Taken before a statement and again after a crash, it tells whether the database executed the
 * statement, if both times the same {@link Observer} looked: if the two differ, it did. If they are
 * equal, it did not, or the statement may be executed twice, as may {@code truncate}, {@code
 * analyze}, {@code grant} and {@code create table if not exists}. A statement that the database
 * left half done, such as an interrupted {@code create index concurrently}, counts as not executed.
 */
public final class Footprint {
    private static final int LENGTH = 32;

    private Footprint() {}

    /**
     * Takes the footprint of a statement.
     *
     * @param connection a connection to the database
     * @param dialect the dialect of the database
     * @param statement the statement
     * @return at most 32 characters; empty where what the statement does cannot be read from the
     *     catalogue, or where the catalogue of the database cannot be read, be it from this
     *     statement on
     * @throws SQLException if the database refuses to tell
     */
    public static Optional<String> of(
            Connection connection, SqlDialect dialect, SqlStatement statement) throws SQLException {
        Optional<Catalogue> catalogue = catalogue(dialect);
        if (catalogue.isEmpty() || !VisibleEffect.isIn(statement, dialect)) {
            return Optional.empty();
        }
        return catalogue.get().lines(connection, StatementNames.in(statement)).map(Footprint::hash);
    }

    private static Optional<Catalogue> catalogue(SqlDialect dialect) {
        return switch (dialect) {
            case H2 -> Optional.of(new H2Catalogue());
            case POSTGRESQL -> Optional.of(new PostgresqlCatalogue());
            case MARIADB -> Optional.of(MysqlCatalogue.ofMariaDb());
            case MYSQL -> Optional.of(MysqlCatalogue.ofMysql());
            case HSQLDB, ANSI -> Optional.empty();
        };
    }

    private static String hash(List<String> lines) {
        MessageDigest digest = sha256();
        // No database orders its catalogue unless asked, and then by a collation of its own.
        lines.stream().sorted().forEach(line -> digest.update((line + "\n").getBytes(UTF_8)));
        return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
