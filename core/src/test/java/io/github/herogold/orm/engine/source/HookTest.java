package io.github.herogold.orm.engine.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.migrations.Direction;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.sql.SqlDialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HookTest {
    @TempDir Path directory;

    private void write(String fileName, String text) throws IOException {
        Files.writeString(directory.resolve(fileName), text);
    }

    private Hooks hooks(Direction direction, SqlDialect dialect) {
        return Hooks.of(
                new DirectorySource(directory, HookTest.class.getClassLoader()).hooks(),
                direction,
                dialect);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "beforeMigrate.sql",
                "beforeEachMigrate.sql",
                "afterEachMigrate.sql",
                "afterMigrate.sql",
                "beforeRollback.sql",
                "beforeEachRollback.sql",
                "afterEachRollback.sql",
                "afterRollback.sql"
            })
    void itIsKnownByItsNameAndNoMigration(String fileName) throws IOException {
        write(fileName, "select 1;");

        Direction direction = fileName.contains("Migrate") ? Direction.UP : Direction.DOWN;
        assertThat(new DirectorySource(directory, HookTest.class.getClassLoader()).discover())
                .isEmpty();
        assertThat(hooks(direction, SqlDialect.H2).hooks())
                .extracting(Hook::name)
                .containsExactly(fileName);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "beforemigrate.sql",
                "BeforeMigrate.sql",
                "afterMigrations.sql",
                "afterMigrate.java"
            })
    void aNearMissIsRefusedWithTheNamesThatThereAre(String fileName) throws IOException {
        write(fileName, "select 1;");

        assertThatThrownBy(
                        () ->
                                new DirectorySource(directory, HookTest.class.getClassLoader())
                                        .discover())
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContainingAll(
                        directory.resolve(fileName).toString(),
                        "beforeMigrate.sql, beforeEachMigrate.sql",
                        "afterRollback.sql",
                        "MigrationListener");
    }

    @Test
    void itIsSplitForTheDialectWhenItIsAboutToRun() throws IOException {
        write("beforeMigrate.sql", "select 'a\\';b'");

        assertThat(hooks(Direction.DOWN, SqlDialect.H2)).isEqualTo(Hooks.NONE);
        assertThat(hooks(Direction.UP, SqlDialect.MARIADB).at(HookMoment.BEFORE_RUN)).hasSize(1);
        assertThatThrownBy(() -> hooks(Direction.UP, SqlDialect.H2))
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContaining("beforeMigrate.sql, line 1");
    }

    @Test
    void sectionsAndTransactionsAreRefused() throws IOException {
        write("afterMigrate.sql", "-- migrate:up\nselect 1;");
        assertThatThrownBy(() -> hooks(Direction.UP, SqlDialect.H2))
                .hasMessageContainingAll("afterMigrate.sql", "no sections");

        write("afterMigrate.sql", "select 1;\ncommit;");
        assertThatThrownBy(() -> hooks(Direction.UP, SqlDialect.H2))
                .hasMessageContainingAll("afterMigrate.sql, line 2", "commit");
    }
}
