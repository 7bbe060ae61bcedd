package io.github.herogold.orm.sql.effect;

import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import io.github.herogold.orm.sql.effect.ChangedTable.Change;
import io.github.herogold.orm.sql.effect.ChangedTable.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the tables of one {@code create}, {@code alter}, {@code drop} or {@code rename table}. */
final class ChangedTableReader {
    private static final Set<String> VERBS = Set.of("create", "alter", "drop", "rename");

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

    private static final Pattern TOKEN =
            Pattern.compile(
                    "\\G\\s*+([\\w$[^\\p{ASCII}]]++|\"(?:[^\"]|\"\")*+\"|`(?:[^`]|``)*+`|(?s:.))");

    private final List<String> tokens;
    private final SqlDialect dialect;
    private final List<ChangedTable> found = new ArrayList<>();
    private int at;

    private ChangedTableReader(List<String> tokens, SqlDialect dialect) {
        this.tokens = tokens;
        this.dialect = dialect;
    }

    static List<ChangedTable> read(SqlStatement statement, SqlDialect dialect) {
        // Others, which may be long, need not be taken apart.
        if (!VERBS.contains(LeadingWords.of(statement, 1).first())) {
            return List.of();
        }
        String text = BareText.of(statement.text(), dialect);
        return new ChangedTableReader(tokens(text), dialect).read();
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            tokens.add(token.group(1));
        }
        return tokens;
    }

    private List<ChangedTable> read() {
        String verb = next();
        boolean temporary = false;
        while (BEFORE_TABLE.contains(word())) {
            temporary = next().startsWith("temp") || temporary;
        }
        boolean isOfTables = word().equals("table") || word().equals("tables");
        if (!isOfTables || (temporary && hasItsOwnSchema(verb))) {
            return List.of();
        }
        at++;
        switch (verb) {
            case "create" -> table(Change.MADE);
            case "drop" -> tables();
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
        while (BEFORE_NAME.contains(word())) {
            at++;
        }
        Optional<Name> schema = Optional.empty();
        Optional<Name> name = name();
        while (name.isPresent() && word().equals(".")) {
            at++;
            schema = name;
            name = name();
        }
        Optional<Name> before = schema;
        Optional<ChangedTable> table = name.map(it -> new ChangedTable(change, before, it));
        table.ifPresent(found::add);
        return table;
    }

    private Optional<Name> name() {
        String token = at < tokens.size() ? tokens.get(at) : "";
        if (token.length() > 1 && (token.startsWith("\"") || token.startsWith("`"))) {
            at++;
            String quote = token.substring(0, 1);
            String inside = token.substring(1, token.length() - 1);
            return Optional.of(new Name(inside.replace(quote + quote, quote), true));
        }
        if (token.isEmpty() || !isPartOfWord(token.codePointAt(0))) {
            return Optional.empty();
        }
        at++;
        return Optional.of(new Name(token, false));
    }

    private static boolean isPartOfWord(int character) {
        return Character.isLetterOrDigit(character)
                || character == '_'
                || character == '$'
                || character > 127;
    }

    private void tables() {
        table(Change.TAKEN);
        while (word().equals(",")) {
            at++;
            table(Change.TAKEN);
        }
    }

    // MariaDB and MySQL: rename table a to b, c to d.
    private void renamed() {
        table(Change.TAKEN);
        while (at < tokens.size()) {
            switch (next()) {
                case "to" -> table(Change.MADE);
                case "," -> table(Change.TAKEN);
                default -> {}
            }
        }
    }

    private void altered() {
        Optional<ChangedTable> table = table(Change.TAKEN);
        int depth = 0;
        while (table.isPresent() && at < tokens.size()) {
            switch (next()) {
                case "(" -> depth++;
                case ")" -> depth--;
                case "rename" -> {
                    if (depth == 0) {
                        newName(table.get());
                    }
                }
                case "set" -> {
                    if (depth == 0 && word().equals("schema")) {
                        at++;
                        name().ifPresent(schema -> made(Optional.of(schema), table.get().name()));
                    }
                }
                default -> {}
            }
        }
    }

    private void newName(ChangedTable table) {
        boolean said = Set.of("to", "as", "=").contains(word());
        if (said) {
            at++;
        } else if (!dialect.isMySql() || PARTS.contains(word())) {
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

    private String word() {
        return at < tokens.size() ? tokens.get(at).toLowerCase(Locale.ROOT) : "";
    }

    private String next() {
        String word = word();
        at++;
        return word;
    }
}
