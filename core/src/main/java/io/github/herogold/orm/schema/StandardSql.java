package io.github.herogold.orm.schema;

import io.github.herogold.orm.schema.Change.AlterColumn;
import io.github.herogold.orm.schema.Change.DropConstraint;
import io.github.herogold.orm.schema.Change.RenameColumn;
import io.github.herogold.orm.schema.Constraint.Check;
import io.github.herogold.orm.schema.Constraint.ForeignKey;
import io.github.herogold.orm.schema.Constraint.Index;
import io.github.herogold.orm.schema.Constraint.PrimaryKey;
import io.github.herogold.orm.schema.Constraint.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What H2 and PostgreSQL have in common. */
abstract sealed class StandardSql extends Sql permits H2Sql, PostgresqlSql {

    @Override
    final String definition(Column column) {
        StringBuilder text = new StringBuilder(column.name()).append(' ').append(column.type());
        column.identity().ifPresent(it -> text.append(' ').append(it));
        column.defaultValue().ifPresent(it -> text.append(" default ").append(it));
        column.generated().ifPresent(it -> text.append(' ').append(it));
        return column.required() ? text.append(" not null").toString() : text.toString();
    }

    @Override
    final String commentInside(Table table) {
        return "";
    }

    @Override
    final List<String> commentsBehind(Table table) {
        List<String> comments = new ArrayList<>();
        if (table.comment().isPresent()) {
            comments.add(comment(table.name(), table.comment()));
        }
        table.columns().stream()
                .filter(column -> column.comment().isPresent())
                .forEach(column -> comments.add(comment(table.name(), column)));
        return comments;
    }

    @Override
    final String comment(ObjectName table, Optional<String> comment) {
        return "comment on table %s is %s".formatted(table, literal(comment));
    }

    private static String comment(ObjectName table, Column column) {
        return "comment on column %s.%s is %s"
                .formatted(table, column.name(), literal(column.comment()));
    }

    private static String literal(Optional<String> comment) {
        return comment.map(text -> "'" + text.replace("'", "''") + "'").orElse("null");
    }

    @Override
    final List<String> addition(ObjectName table, Column column, Optional<String> fill) {
        List<String> statements = new ArrayList<>();
        Column first = column.needsValue() ? column.nullable() : column;
        statements.add("alter table %s add column %s".formatted(table, definition(first)));
        fill.ifPresent(value -> statements.add(fill(table, column.name(), value)));
        if (column.needsValue()) {
            statements.add(alter(table, column, "set not null"));
        }
        if (column.comment().isPresent()) {
            statements.add(comment(table, column));
        }
        return statements;
    }

    @Override
    final List<String> alteration(AlterColumn alter) {
        Column before = alter.before();
        Column after = alter.after();
        ObjectName table = alter.table();
        List<String> statements = new ArrayList<>();
        boolean otherType = !before.type().equals(after.type());
        // A default of the old type may have no meaning as one of the new.
        boolean otherDefault =
                !before.defaultValue().equals(after.defaultValue())
                        || (otherType && before.defaultValue().isPresent());
        if (before.required() && !after.required()) {
            statements.add(alter(table, after, "drop not null"));
        }
        if (otherDefault && before.defaultValue().isPresent()) {
            statements.add(alter(table, after, "drop default"));
        }
        if (otherType) {
            statements.add(converting(alter) + conversion(alter));
        }
        if (otherDefault) {
            after.defaultValue()
                    .ifPresent(it -> statements.add(alter(table, after, "set default " + it)));
        }
        alter.fill().ifPresent(value -> statements.add(fill(table, after.name(), value)));
        if (after.required() && !before.required()) {
            statements.add(alter(table, after, "set not null"));
        }
        if (!before.comment().equals(after.comment())) {
            statements.add(comment(table, after));
        }
        return statements;
    }

    static String alter(ObjectName table, Column column, String how) {
        return "alter table %s alter column %s %s".formatted(table, column.name(), how);
    }

    abstract String conversion(AlterColumn alter);

    @Override
    String renaming(RenameColumn rename) {
        return "alter table %s rename column %s to %s"
                .formatted(rename.table(), rename.from(), rename.to());
    }

    @Override
    final String removal(DropConstraint drop) {
        Constraint constraint = drop.constraint();
        if (constraint instanceof Index index) {
            return "drop index " + drop.table().named(index.name());
        }
        return "alter table %s drop constraint %s".formatted(drop.table(), name(constraint));
    }

    private static String name(Constraint constraint) {
        if (constraint instanceof UniqueKey key) {
            return key.name();
        }
        if (constraint instanceof Check check) {
            return check.name();
        }
        return ((ForeignKey) constraint).name();
    }

    static String alter(ObjectName table, PrimaryKey key) {
        return "alter table %s %s".formatted(table, added(key));
    }
}
