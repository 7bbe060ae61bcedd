package io.github.herogold.orm.schema;

import io.github.herogold.orm.schema.Change.AddColumn;
import io.github.herogold.orm.schema.Change.AddConstraint;
import io.github.herogold.orm.schema.Change.AlterColumn;
import io.github.herogold.orm.schema.Change.AlterSequence;
import io.github.herogold.orm.schema.Change.CommentTable;
import io.github.herogold.orm.schema.Change.CreateObject;
import io.github.herogold.orm.schema.Change.CreateSchema;
import io.github.herogold.orm.schema.Change.CreateSequence;
import io.github.herogold.orm.schema.Change.CreateTable;
import io.github.herogold.orm.schema.Change.DropColumn;
import io.github.herogold.orm.schema.Change.DropConstraint;
import io.github.herogold.orm.schema.Change.DropObject;
import io.github.herogold.orm.schema.Change.DropSchema;
import io.github.herogold.orm.schema.Change.DropSequence;
import io.github.herogold.orm.schema.Change.DropTable;
import io.github.herogold.orm.schema.Change.RenameColumn;
import io.github.herogold.orm.schema.Change.RenameSequence;
import io.github.herogold.orm.schema.Change.RenameTable;
import io.github.herogold.orm.schema.Change.ReplaceKey;
import io.github.herogold.orm.schema.Constraint.Check;
import io.github.herogold.orm.schema.Constraint.ForeignKey;
import io.github.herogold.orm.schema.Constraint.Index;
import io.github.herogold.orm.schema.Constraint.PrimaryKey;
import io.github.herogold.orm.schema.Constraint.UniqueKey;
import io.github.herogold.orm.sql.SqlDialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The statements that make changes. None says {@code if exists} or {@code cascade}: what is not as
 * it should be is to be seen.
 */
public abstract sealed class Sql permits StandardSql, MariaDbSql {
    Sql() {}

    /**
     * The statements for a database.
     *
     * @param dialect H2, PostgreSQL or MariaDB
     * @return what writes them
     */
    public static Sql in(SqlDialect dialect) {
        return switch (dialect) {
            case H2 -> new H2Sql();
            case POSTGRESQL -> new PostgresqlSql();
            case MARIADB -> new MariaDbSql();
            default -> throw new IllegalArgumentException("No target: " + dialect);
        };
    }

    /**
     * The statements that make changes, in order. One that loses or converts data says so in a
     * comment.
     *
     * @param changes the changes
     * @return statements without what ends them
     */
    public List<String> of(List<Change> changes) {
        return changes.stream().flatMap(change -> of(change).stream()).toList();
    }

    private List<String> of(Change change) {
        if (change instanceof CreateTable create) {
            return creation(create.table());
        }
        if (change instanceof AddColumn add) {
            return addition(add.table(), add.column(), add.fill());
        }
        if (change instanceof AlterColumn alter) {
            return alteration(alter);
        }
        if (change instanceof RenameTable rename) {
            return renaming(rename.from(), rename.to());
        }
        if (change instanceof ReplaceKey replace) {
            return replacement(replace);
        }
        if (change instanceof CommentTable comment) {
            return List.of(comment(comment.table(), comment.comment()));
        }
        if (change instanceof AddConstraint add) {
            return List.of(addition(add.table(), add.constraint()));
        }
        if (change instanceof DropConstraint drop) {
            return List.of(removal(drop));
        }
        return ofOthers(change);
    }

    private List<String> ofOthers(Change change) {
        if (change instanceof CreateObject create) {
            return create.object().create();
        }
        if (change instanceof DropObject drop) {
            return drop.object().drop();
        }
        if (change instanceof RenameColumn rename) {
            return List.of(renaming(rename));
        }
        if (change instanceof DropColumn drop) {
            String statement = "alter table %s drop column %s";
            return List.of(
                    losing(drop.table() + "." + drop.column())
                            + statement.formatted(drop.table(), drop.column()));
        }
        if (change instanceof DropTable drop) {
            return List.of(losing(drop.name().toString()) + "drop table " + drop.name());
        }
        if (change instanceof RenameSequence rename) {
            return renaming(rename);
        }
        if (change instanceof AlterSequence alter) {
            return alteration(alter.sequence());
        }
        return List.of(ofSequenceOrSchema(change));
    }

    private String ofSequenceOrSchema(Change change) {
        if (change instanceof CreateSequence create) {
            return creation(create.sequence());
        }
        if (change instanceof DropSequence drop) {
            return "drop sequence " + drop.name();
        }
        if (change instanceof CreateSchema create) {
            return "create schema " + create.name();
        }
        return "drop schema " + ((DropSchema) change).name();
    }

    private static String losing(String what) {
        return "-- loses data: all values of " + what + "\n";
    }

    /** A remark where the values of a column are converted. */
    static String converting(AlterColumn alter) {
        return alter.before().type().equals(alter.after().type())
                ? ""
                : "-- converts values: %s.%s from %s to %s\n"
                        .formatted(
                                alter.table(),
                                alter.after().name(),
                                alter.before().type(),
                                alter.after().type());
    }

    static String increment(Sequence sequence) {
        return "alter sequence %s increment by %d".formatted(sequence.name(), sequence.increment());
    }

    static String creation(Sequence sequence) {
        return "create sequence %s start with %d increment by %d %s"
                .formatted(
                        sequence.name(), sequence.start(), sequence.increment(), sequence.options())
                .strip();
    }

    private List<String> creation(Table table) {
        Stream<String> columns = table.columnsKeyFirst().stream().map(this::definition);
        Stream<String> key =
                table.primaryKey().stream().map(it -> "primary key " + list(it.columns()));
        Stream<String> constraints =
                table.constraints().stream()
                        .filter(it -> it instanceof UniqueKey || it instanceof Check)
                        .map(Sql::definition);
        String parts =
                Stream.of(columns, key, constraints)
                        .flatMap(part -> part)
                        .map(part -> "\n    " + part)
                        .reduce((one, other) -> one + "," + other)
                        .orElse("");
        List<String> statements = new ArrayList<>();
        statements.add(
                "create table %s (%s\n)%s%s"
                        .formatted(
                                table.name(),
                                parts,
                                table.options().isEmpty() ? "" : " " + table.options(),
                                commentInside(table)));
        statements.addAll(commentsBehind(table));
        return statements;
    }

    private static String definition(Constraint constraint) {
        if (constraint instanceof UniqueKey key) {
            return "constraint %s unique %s".formatted(key.name(), list(key.columns()));
        }
        if (constraint instanceof Check check) {
            return "constraint %s check (%s)".formatted(check.name(), check.condition());
        }
        ForeignKey key = (ForeignKey) constraint;
        String definition =
                "constraint %s foreign key %s references %s %s"
                        .formatted(
                                key.name(),
                                list(key.columns()),
                                key.target(),
                                list(key.targetColumns()));
        return key.onDelete().isEmpty() ? definition : definition + " on delete " + key.onDelete();
    }

    private static String addition(ObjectName table, Constraint constraint) {
        return constraint instanceof Index index
                ? "create %sindex %s on %s %s"
                        .formatted(
                                index.unique() ? "unique " : "",
                                index.name(),
                                table,
                                list(index.columns()))
                : "alter table %s add %s".formatted(table, definition(constraint));
    }

    static String fill(ObjectName table, String column, String value) {
        return "update %s set %s = %s where %s is null".formatted(table, column, value, column);
    }

    static String list(List<String> parts) {
        return "(" + String.join(", ", parts) + ")";
    }

    static String added(PrimaryKey key) {
        return "add primary key " + list(key.columns());
    }

    /** A column as it stands in the definition of its table. */
    abstract String definition(Column column);

    abstract String commentInside(Table table);

    abstract List<String> commentsBehind(Table table);

    abstract List<String> addition(ObjectName table, Column column, Optional<String> fill);

    abstract List<String> alteration(AlterColumn alter);

    abstract List<String> renaming(ObjectName from, ObjectName to);

    abstract String renaming(RenameColumn rename);

    abstract List<String> renaming(RenameSequence rename);

    abstract List<String> alteration(Sequence sequence);

    abstract List<String> replacement(ReplaceKey replace);

    abstract String comment(ObjectName table, Optional<String> comment);

    abstract String removal(DropConstraint drop);
}
