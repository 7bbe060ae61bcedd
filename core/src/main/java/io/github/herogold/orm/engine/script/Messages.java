package io.github.herogold.orm.engine.script;

import io.github.herogold.orm.engine.text.EnumWords;
import io.github.herogold.orm.migrations.Direction;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlScriptException;
import io.github.herogold.orm.sql.SqlStatement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said of SQL files that cannot be used. */
final class Messages {
    private Messages() {}

    static InvalidMigrationException plainWithSections(String origin) {
        return new InvalidMigrationException(
                "%s is no migration, so it has no sections. Remove the lines \"-- migrate:...\"."
                        .formatted(origin));
    }

    static InvalidMigrationException plainControlsTransaction(
            String origin, SqlStatement statement) {
        return new InvalidMigrationException(
                ("%s, line %d: \"%s\" is not for such a file: the manager begins and ends its"
                                + " transaction. Remove it.")
                        .formatted(origin, statement.line(), statement.text()));
    }

    static InvalidMigrationException noSections(String origin) {
        return new InvalidMigrationException(
                ("%s has no sections. Put a line \"-- migrate:up\" before what applies it and"
                                + " \"-- migrate:down\" before what undoes it.")
                        .formatted(origin));
    }

    static InvalidMigrationException sqlBeforeSections(String origin) {
        return new InvalidMigrationException(
                ("%s has SQL before its first section, which would never run. Move it below a line"
                                + " \"-- migrate:up\" or \"-- migrate:down\".")
                        .formatted(origin));
    }

    static InvalidMigrationException unknownSection(String origin, String word) {
        return new InvalidMigrationException(
                ("%s: \"-- migrate:%s\" is no section. The sections are \"-- migrate:up\" and"
                                + " \"-- migrate:down\".")
                        .formatted(origin, word));
    }

    static InvalidMigrationException unknownSectionOption(String origin, String option) {
        return new InvalidMigrationException(
                ("%s: \"%s\" is no option of a section. There are transaction:false and"
                                + " database:NAME,NAME with the names %s.")
                        .formatted(
                                origin,
                                option,
                                Stream.of(SqlDialect.values())
                                        .map(dialect -> dialect.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))));
    }

    static InvalidMigrationException noSection(
            String origin, Direction direction, SqlDialect dialect) {
        return new InvalidMigrationException(
                "%s has no section \"-- migrate:%s\" for %s. Write one."
                        .formatted(origin, EnumWords.of(direction), dialect));
    }

    static InvalidMigrationException severalSections(
            String origin, Direction direction, int first, int second) {
        return new InvalidMigrationException(
                ("%s has two sections \"-- migrate:%s\", in lines %d and %d. Join them, or restrict"
                                + " one by database:NAME.")
                        .formatted(origin, EnumWords.of(direction), first, second));
    }

    static InvalidMigrationException emptyUp(String origin) {
        return new InvalidMigrationException(
                "%s has nothing in \"-- migrate:up\". Write what applies it.".formatted(origin));
    }

    static InvalidMigrationException unsplittable(
            String origin, int line, SqlScriptException cause) {
        return new InvalidMigrationException(
                "%s, line %d: %s".formatted(origin, line, cause.getMessage()), cause);
    }

    static InvalidMigrationException controlsTransaction(String origin, SqlStatement statement) {
        return new InvalidMigrationException(
                ("%s, line %d: \"%s\" is not for a migration: each one runs in a transaction that"
                     + " is committed for it. Remove the statement, or write transaction:false"
                     + " behind the section's name.")
                        .formatted(origin, statement.line(), statement.text()));
    }

    static InvalidMigrationException locksTables(String origin, SqlStatement statement) {
        return new InvalidMigrationException(
                ("%s, line %d: \"%s\" would keep the history from being written; nothing was run."
                     + " Remove it and \"unlock tables\", or make the dump with --skip-add-locks.")
                        .formatted(origin, statement.line(), statement.text()));
    }

    static InvalidMigrationException noDelimiter(String origin, SqlStatement statement) {
        return new InvalidMigrationException(
                ("%s, line %d: this routine ends at its first semicolon. Write \"delimiter //\" in"
                                + " front of it, \"//\" behind it, and \"delimiter ;\" to go back.")
                        .formatted(origin, statement.line()));
    }

    static String transactionLeftOut(String origin, List<SqlStatement> script) {
        SqlStatement first = script.get(0);
        SqlStatement last = script.get(script.size() - 1);
        return ("%s, lines %d and %d: \"%s\" and \"%s\" are left out, because the manager begins"
                        + " and ends the transaction. You may remove them.")
                .formatted(origin, first.line(), last.line(), first.text(), last.text());
    }

    static InvalidMigrationException unreadableReplaced(String origin, String name) {
        return new InvalidMigrationException(
                ("%s: \"%s\" behind \"-- migrate:replaces\" is no name of a migration. Write the"
                                + " names of those that it stands for, separated by commas.")
                        .formatted(origin, name));
    }

    static InvalidMigrationException misplacedReplaces(String origin) {
        return new InvalidMigrationException(
                ("%s has a line \"-- migrate:replaces\" in a section. Move it to the top of the"
                                + " file.")
                        .formatted(origin));
    }
}
