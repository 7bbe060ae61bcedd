package io.github.herogold.orm.sql.effect;

import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import io.github.herogold.orm.sql.effect.ChangedTable.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A schema that a statement drops with all that is in it.
 *
 * @param name its name as the statement has it; empty where it is every schema of the database
 */
public record DroppedSchema(Optional<Name> name) {
    private static final Set<String> BEFORE_NAME = Set.of("if", "exists");

    /**
     * Finds them. What a routine or a block of code does is not seen.
     *
     * @param statement a statement, or several in one text
     * @param dialect the database that executes it
     * @return the schemas, in order
     */
    public static List<DroppedSchema> in(SqlStatement statement, SqlDialect dialect) {
        return StatementParts.of(statement, dialect).stream()
                .filter(part -> LeadingWords.of(part, 1).first().equals("drop"))
                .flatMap(part -> read(StatementTokens.of(part, dialect), dialect).stream())
                .toList();
    }

    private static List<DroppedSchema> read(StatementTokens tokens, SqlDialect dialect) {
        tokens.next();
        return switch (tokens.next()) {
            case "schema" -> named(tokens);
            // For MariaDB and MySQL another word for the same; elsewhere nobody drops what they
            // use.
            case "database" -> dialect.isMySql() ? named(tokens) : List.of();
            // H2: drop all objects.
            case "all" -> List.of(new DroppedSchema(Optional.empty()));
            default -> List.of();
        };
    }

    private static List<DroppedSchema> named(StatementTokens tokens) {
        List<DroppedSchema> found = new ArrayList<>();
        do {
            tokens.skip(BEFORE_NAME);
            tokens.name().map(Optional::of).map(DroppedSchema::new).ifPresent(found::add);
        } while (tokens.next().equals(","));
        return found;
    }
}
