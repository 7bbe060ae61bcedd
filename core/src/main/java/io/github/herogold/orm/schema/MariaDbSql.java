package io.github.herogold.orm.schema;

import io.github.herogold.orm.schema.Change.AlterColumn;
import io.github.herogold.orm.schema.Change.DropConstraint;
import io.github.herogold.orm.schema.Change.RenameColumn;
import io.github.herogold.orm.schema.Change.RenameSequence;
import io.github.herogold.orm.schema.Change.ReplaceKey;
import io.github.herogold.orm.schema.Constraint.Check;
import io.github.herogold.orm.schema.Constraint.ForeignKey;
import io.github.herogold.orm.schema.Constraint.Index;
import io.github.herogold.orm.schema.Constraint.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The statements of MariaDB, for which see its Knowledge Base, ALTER TABLE. */
final class MariaDbSql extends Sql {

    @Override
    String definition(Column column) {
        StringBuilder text = new StringBuilder(column.name()).append(' ').append(column.type());
        column.generated().ifPresent(it -> text.append(' ').append(it));
        column.defaultValue().ifPresent(it -> text.append(" default ").append(it));
        if (column.required()) {
            text.append(" not null");
        }
        column.identity().ifPresent(it -> text.append(' ').append(it));
        column.comment().ifPresent(it -> text.append(" comment ").append(literal(it)));
        return text.toString();
    }

    @Override
    String commentInside(Table table) {
        return table.comment().map(text -> " comment=" + literal(text)).orElse("");
    }

    @Override
    List<String> commentsBehind(Table table) {
        return List.of();
    }

    @Override
    String comment(ObjectName table, Optional<String> comment) {
        return "alter table %s comment=%s".formatted(table, literal(comment.orElse("")));
    }

    private static String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** In two steps where rows may have no value: in one, it would make one up. */
    @Override
    List<String> addition(ObjectName table, Column column, Optional<String> fill) {
        List<String> statements = new ArrayList<>();
        Column first = column.needsValue() ? column.nullable() : column;
        statements.add("alter table %s add column %s".formatted(table, definition(first)));
        fill.ifPresent(value -> statements.add(fill(table, column.name(), value)));
        if (column.needsValue()) {
            statements.add(modification(table, column));
        }
        return statements;
    }

    @Override
    List<String> alteration(AlterColumn alter) {
        List<String> statements = new ArrayList<>();
        alter.fill()
                .ifPresent(
                        value -> statements.add(fill(alter.table(), alter.after().name(), value)));
        statements.add(converting(alter) + modification(alter.table(), alter.after()));
        return statements;
    }

    private String modification(ObjectName table, Column column) {
        return "alter table %s modify column %s".formatted(table, definition(column));
    }

    @Override
    List<String> renaming(ObjectName from, ObjectName to) {
        return List.of("rename table %s to %s".formatted(from, to));
    }

    @Override
    String renaming(RenameColumn rename) {
        return "alter table %s rename column %s to %s"
                .formatted(rename.table(), rename.from(), rename.to());
    }

    @Override
    List<String> renaming(RenameSequence rename) {
        return List.of("rename table %s to %s".formatted(rename.sequence().name(), rename.to()));
    }

    /** As on H2: MariaDB has the next number already. */
    @Override
    List<String> alteration(Sequence sequence) {
        return List.of(increment(sequence), "select next value for " + sequence.name());
    }

    /** At once, as a column that is numbered may not be without a key. */
    @Override
    List<String> replacement(ReplaceKey replace) {
        List<String> actions = new ArrayList<>();
        if (replace.before().isPresent()) {
            actions.add("drop primary key");
        }
        replace.after().ifPresent(key -> actions.add(added(key)));
        return List.of("alter table %s %s".formatted(replace.table(), String.join(", ", actions)));
    }

    @Override
    String removal(DropConstraint drop) {
        Constraint constraint = drop.constraint();
        if (constraint instanceof ForeignKey key) {
            String statement =
                    "alter table %s drop foreign key %s".formatted(drop.table(), key.name());
            return drop.indexed() ? statement + ", drop index " + key.name() : statement;
        }
        if (constraint instanceof Check check) {
            return "alter table %s drop constraint %s".formatted(drop.table(), check.name());
        }
        String name =
                constraint instanceof UniqueKey key ? key.name() : ((Index) constraint).name();
        return "drop index %s on %s".formatted(name, drop.table());
    }
}
