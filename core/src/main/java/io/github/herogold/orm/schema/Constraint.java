package io.github.herogold.orm.schema;

import java.util.List;
import java.util.function.UnaryOperator;

/** What is declared of a table beside its columns: a key, a check or an index. */
public sealed interface Constraint {

    /**
     * The columns that it names; those of an index may be expressions.
     *
     * @return columns of its own table
     */
    List<String> columns();

    /**
     * The same one after columns of its own table have got other names.
     *
     * @param names the new names of columns by the old
     * @return another constraint
     */
    Constraint withColumns(UnaryOperator<String> names);

    /**
     * The primary key of a table. Its name is left to the database.
     *
     * @param columns its columns, in order
     */
    record PrimaryKey(List<String> columns) implements Constraint {
        @Override
        public PrimaryKey withColumns(UnaryOperator<String> names) {
            return new PrimaryKey(columns.stream().map(names).toList());
        }
    }

    /**
     * Columns that are together unique.
     *
     * @param name the name of the constraint
     * @param columns its columns, in order
     */
    record UniqueKey(String name, List<String> columns) implements Constraint {
        @Override
        public UniqueKey withColumns(UnaryOperator<String> names) {
            return new UniqueKey(name, columns.stream().map(names).toList());
        }
    }

    /**
     * Columns that refer to those of a table.
     *
     * @param name the name of the constraint
     * @param columns its columns, in order
     * @param target the table that is referred to
     * @param targetColumns the columns there, in the same order
     * @param onDelete what happens when a row there is deleted, such as {@code cascade}; empty for
     *     what is usual
     */
    record ForeignKey(
            String name,
            List<String> columns,
            ObjectName target,
            List<String> targetColumns,
            String onDelete)
            implements Constraint {
        @Override
        public ForeignKey withColumns(UnaryOperator<String> names) {
            return new ForeignKey(
                    name, columns.stream().map(names).toList(), target, targetColumns, onDelete);
        }

        /** The same one after the table that is referred to, or its columns, have other names. */
        ForeignKey withTarget(ObjectName table, UnaryOperator<String> names) {
            return new ForeignKey(
                    name, columns, table, targetColumns.stream().map(names).toList(), onDelete);
        }
    }

    /**
     * A condition that each row meets.
     *
     * @param name the name of the constraint
     * @param condition what stands between its parentheses
     */
    record Check(String name, String condition) implements Constraint {
        @Override
        public List<String> columns() {
            return List.of();
        }

        /** The condition is text: where a column has got another name, it is another check. */
        @Override
        public Check withColumns(UnaryOperator<String> names) {
            return this;
        }
    }

    /**
     * An index that is no constraint.
     *
     * @param name its name
     * @param columns its columns, in order, each perhaps with a direction
     * @param unique whether no two rows may have the same values
     */
    record Index(String name, List<String> columns, boolean unique) implements Constraint {
        @Override
        public Index withColumns(UnaryOperator<String> names) {
            return new Index(name, columns.stream().map(it -> renamed(it, names)).toList(), unique);
        }

        private static String renamed(String part, UnaryOperator<String> names) {
            String column = part.replaceFirst("(?i) (asc|desc)$", "");
            return names.apply(column) + part.substring(column.length());
        }
    }
}
