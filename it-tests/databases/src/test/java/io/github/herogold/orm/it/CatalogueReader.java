package io.github.herogold.orm.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Asks a database for the lines of its {@link Catalogue}, by the query in a file beside. */
final class CatalogueReader {

    private final Statement statement;

    CatalogueReader(Statement statement) {
        this.statement = statement;
    }

    List<String> lines() throws SQLException {
        String product = statement.getConnection().getMetaData().getDatabaseProductName();
        List<String> lines = select(query(product));
        if (product.equals("MariaDB")) {
            lines.addAll(sequencesOfMariaDb());
        }
        return lines;
    }

    private List<String> sequencesOfMariaDb() throws SQLException {
        List<String> names =
                select(
                        "select table_name from information_schema.tables"
                                + " where table_schema = database() and table_type = 'SEQUENCE'");
        List<String> lines = new ArrayList<>();
        for (String name : names) {
            lines.addAll(
                    select(
                            "select concat('sequence "
                                    + name
                                    + " start ', start_value, ' increment ', increment,"
                                    + " ' minimum ', minimum_value, ' maximum ', maximum_value,"
                                    + " ' cache ', cache_size, if(cycle_option, ' cycle', ''))"
                                    + " from `"
                                    + name
                                    + "`"));
        }
        return lines;
    }

    private List<String> select(String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                lines.add(result.getString(1).replaceAll("\\s+", " ").strip());
            }
        }
        return lines;
    }

    private static String query(String product) {
        String file = "catalogue-" + product.toLowerCase(Locale.ROOT) + ".sql";
        try (InputStream in = CatalogueReader.class.getResourceAsStream(file)) {
            Objects.requireNonNull(in, () -> "There is no " + file + "; write one for " + product);
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + file, e);
        }
    }
}
