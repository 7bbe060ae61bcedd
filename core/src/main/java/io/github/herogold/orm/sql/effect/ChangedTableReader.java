package io.github.herogold.orm.sql.effect;

import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import io.github.herogold.orm.sql.effect.ChangedTable.Change;
import io.github.herogold.orm.sql.effect.ChangedTable.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the tables of one {@code create}, {@code alter}, {@code drop}, {@code rename} or {@code
 * truncate table}.
 */
final class ChangedTableReader {
    private static final Set<String> VERBS =
            Set.of("create", "alter", "drop", "rename", "truncate");

    // What stands between the verb and the word "table" in one of the dialects.
    private static final Set<String> BEFORE_TABLE =
            Set.of(
                    "or",
                    "replace",
                    "global",
                    "local",
                    "temporary",
                    "temp",
                    "unlogged",
                    "foreign",
                    "cached",
                    "memory",
                    "linked",
                    "online",
                    "ignore");
    private static final Set<String> BEFORE_NAME = Set.of("if", "not", "exists", "only");

    // What else can be renamed in a table.
    private static final Set<String> PARTS =
            Set.of("column", "constraint", "index", "key", "partition");

    private final StatementTokens tokens;
    private final SqlDialect dialect;
    private final List<ChangedTable> found = new ArrayList<>();

    private ChangedTableReader(StatementTokens tokens, SqlDialect dialect) {
        this.tokens = tokens;
        this.dialect = dialect;
    }

    static List<ChangedTable> read(SqlStatement statement, SqlDialect dialect) {
        // Others, which may be long, need not be taken apart.
        if (!VERBS.contains(LeadingWords.of(statement, 1).first())) {
            return List.of();
        }
        return new ChangedTableReader(StatementTokens.of(statement, dialect), dialect).read();
    }

    private List<ChangedTable> read() {
        String verb = tokens.next();
        boolean temporary = false;
        while (BEFORE_TABLE.contains(tokens.word())) {
            temporary = tokens.next().startsWith("temp") || temporary;
        }
        boolean isOfTables = tokens.word().equals("table") || tokens.word().equals("tables");
        if (isOfTables) {
            tokens.next();
        }
        // PostgreSQL, MariaDB and MySQL truncate without the word too.
        if (!(isOfTables || verb.equals("truncate")) || (temporary && hasItsOwnSchema(verb))) {
            return List.of();
        }
        switch (verb) {
            case "create" -> table(Change.MADE);
            case "drop", "truncate" -> tables();
            case "rename" -> renamed();
            default -> altered();
        }
        return found;
    }

    // PostgreSQL manual, CREATE TABLE: temporary tables exist in a special schema. Elsewhere one
    // hides the table of that name, and to drop it shows the table again.
    private boolean hasItsOwnSchema(String verb) {
        return dialect == SqlDialect.POSTGRESQL || verb.equals("drop");
    }

    private Optional<ChangedTable> table(Change change) {
        tokens.skip(BEFORE_NAME);
        Optional<Name> schema = Optional.empty();
        Optional<Name> name = tokens.name();
        while (name.isPresent() && tokens.word().equals(".")) {
            tokens.next();
            schema = name;
            name = tokens.name();
        }
        Optional<Name> before = schema;
        Optional<ChangedTable> table = name.map(it -> new ChangedTable(change, before, it));
        table.ifPresent(found::add);
        return table;
    }

    private void tables() {
        table(Change.TAKEN);
        while (tokens.word().equals(",")) {
            tokens.next();
            table(Change.TAKEN);
        }
    }

    // MariaDB and MySQL: rename table a to b, c to d.
    private void renamed() {
        table(Change.TAKEN);
        while (!tokens.isAtEnd()) {
            switch (tokens.next()) {
                case "to" -> table(Change.MADE);
                case "," -> table(Change.TAKEN);
                default -> {}
            }
        }
    }

    private void altered() {
        Optional<ChangedTable> table = table(Change.TAKEN);
        int depth = 0;
        while (table.isPresent() && !tokens.isAtEnd()) {
            switch (tokens.next()) {
                case "(" -> depth++;
                case ")" -> depth--;
                case "rename" -> {
                    if (depth == 0) {
                        newName(table.get());
                    }
                }
                case "set" -> {
                    if (depth == 0 && tokens.word().equals("schema")) {
                        tokens.next();
                        tokens.name()
                                .ifPresent(schema -> made(Optional.of(schema), table.get().name()));
                    }
                }
                default -> {}
            }
        }
    }

    private void newName(ChangedTable table) {
        boolean said = Set.of("to", "as", "=").contains(tokens.word());
        if (said) {
            tokens.next();
        } else if (!dialect.isMySql() || PARTS.contains(tokens.word())) {
            return;
        }
        Optional<ChangedTable> renamed = table(Change.MADE);
        // PostgreSQL and H2 leave it in the schema that it is in.
        if (renamed.isPresent() && renamed.get().schema().isEmpty() && !dialect.isMySql()) {
            found.remove(found.size() - 1);
            made(table.schema(), renamed.get().name());
        }
    }

    private void made(Optional<Name> schema, Name name) {
        found.add(new ChangedTable(Change.MADE, schema, name));
    }
}
