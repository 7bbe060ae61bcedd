package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.migrations.MigrationFile;
import io.github.herogold.orm.migrations.MigrationFile.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A word that a database refuses as a name is not written into a new migration. */
@OnEveryDatabase
class WordsOfSqlTest {
    private final TestDatabase database;
    @TempDir Path directory;

    WordsOfSqlTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void whatIsNoNameHereIsLeftToTheAuthor() throws Exception {
        List<String> written = new ArrayList<>();
        for (String word : refused()) {
            if (!isLeftOpen(directory, "create_" + word + "_table")
                    || !isLeftOpen(directory, "add_" + word + "_to_users")) {
                written.add(word);
            }
        }

        assertThat(written).isEmpty();
    }

    /** The words that are no name of a table, or none of a column. */
    private Set<String> refused() throws SQLException {
        Set<String> refused = new TreeSet<>();
        try (Connection connection = database.fresh().connect();
                Statement statement = connection.createStatement()) {
            for (String word : words()) {
                if (!isName(word, statement)) {
                    refused.add(word);
                }
            }
        }
        assertThat(refused).contains("select", "table");
        return refused;
    }

    private static boolean isName(String word, Statement statement) {
        try {
            statement.execute("create table " + word + " (" + word + " int)");
            statement.execute("drop table " + word);
            return true;
        } catch (SQLException refusal) {
            return false;
        }
    }

    /** All words that any of the servers knows; H2 keeps no list of its own. */
    private static Set<String> words() throws SQLException {
        Set<String> words = new TreeSet<>();
        words.addAll(words(TestDatabase.POSTGRESQL, "select word from pg_get_keywords()"));
        words.addAll(
                words(TestDatabase.MARIADB, "select lower(word) from information_schema.keywords"));
        words.removeIf(word -> !word.matches("[a-z][a-z0-9_]*"));
        return words;
    }

    private static Set<String> words(TestDatabase server, String query) throws SQLException {
        Set<String> words = new TreeSet<>();
        Address address = server.fresh();
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                words.add(rows.getString(1));
            }
        }
        return words;
    }

    private static boolean isLeftOpen(Path directory, String name) throws IOException {
        Path file = MigrationFile.create(name, directory.resolve(name), Format.SQL);
        return Files.readString(file)
                .lines()
                .allMatch(line -> line.isBlank() || line.startsWith("--"));
    }
}
