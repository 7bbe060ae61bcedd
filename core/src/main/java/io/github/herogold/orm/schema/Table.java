package io.github.herogold.orm.schema;

import io.github.herogold.orm.schema.Constraint.ForeignKey;
import io.github.herogold.orm.schema.Constraint.PrimaryKey;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table. The order in which its columns are given makes no difference.
 *
 * @param name its name
 * @param columns its columns
 * @param constraints its keys, checks and indexes
 * @param comment what is said of it
 * @param options what stands behind its definition, such as {@code engine=InnoDB}; empty for none
 */
public record Table(
        ObjectName name,
        List<Column> columns,
        List<Constraint> constraints,
        Optional<String> comment,
        String options) {

    /**
     * Sorts the columns and the constraints.
     *
     * @param name its name
     * @param columns its columns
     * @param constraints its keys, checks and indexes
     * @param comment what is said of it
     * @param options what stands behind its definition, such as {@code engine=InnoDB}; empty for
     *     none
     */
    public Table {
        columns = columns.stream().sorted(Comparator.comparing(Column::name)).toList();
        constraints =
                constraints.stream()
                        .sorted(Comparator.comparing(Constraint::toString))
                        .distinct()
                        .toList();
    }

    /**
     * A table of columns and constraints alone.
     *
     * @param name its name
     * @param columns its columns
     * @param constraints its keys, checks and indexes
     * @return the table
     */
    public static Table of(String name, List<Column> columns, List<Constraint> constraints) {
        return new Table(ObjectName.of(name), columns, constraints, Optional.empty(), "");
    }

    Optional<Column> column(String wanted) {
        return columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
    }

    Optional<PrimaryKey> primaryKey() {
        return constraints(PrimaryKey.class).findFirst();
    }

    Stream<ForeignKey> foreignKeys() {
        return constraints(ForeignKey.class);
    }

    <T extends Constraint> Stream<T> constraints(Class<T> kind) {
        return constraints.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The columns as a person would write them: those of the primary key first. */
    List<Column> columnsKeyFirst() {
        List<String> key = primaryKey().map(PrimaryKey::columns).orElse(List.of());
        return Stream.concat(
                        key.stream().flatMap(name -> column(name).stream()),
                        columns.stream().filter(column -> !key.contains(column.name())))
                .toList();
    }
}
