package io.github.herogold.orm.schema;

import io.github.herogold.orm.schema.Constraint.PrimaryKey;
import java.util.Optional;

/** One thing that is done to a database on the way from one model to another. */
public sealed interface Change {

    /**
     * A schema comes.
     *
     * @param name its name
     */
    record CreateSchema(String name) implements Change {}

    /**
     * A schema goes.
     *
     * @param name its name
     */
    record DropSchema(String name) implements Change {}

    /**
     * A named type or the like comes.
     *
     * @param object what comes
     */
    record CreateObject(DatabaseObject object) implements Change {}

    /**
     * A named type or the like goes.
     *
     * @param object what goes
     */
    record DropObject(DatabaseObject object) implements Change {}

    /**
     * A sequence comes.
     *
     * @param sequence what comes
     */
    record CreateSequence(Sequence sequence) implements Change {}

    /**
     * A sequence counts in other steps from where it is.
     *
     * @param sequence what it becomes
     */
    record AlterSequence(Sequence sequence) implements Change {}

    /**
     * A sequence gets another name.
     *
     * @param sequence the sequence under its old name
     * @param to its new name
     */
    record RenameSequence(Sequence sequence, ObjectName to) implements Change {}

    /**
     * A sequence goes.
     *
     * @param name its name
     */
    record DropSequence(ObjectName name) implements Change {}

    /**
     * A table comes, with its columns, its primary key, its unique keys and its checks.
     *
     * @param table what comes
     */
    record CreateTable(Table table) implements Change {}

    /**
     * A table gets another name.
     *
     * @param from its name
     * @param to its new name
     */
    record RenameTable(ObjectName from, ObjectName to) implements Change {}

    /**
     * Something else is said of a table.
     *
     * @param table the table
     * @param comment what is said now
     */
    record CommentTable(ObjectName table, Optional<String> comment) implements Change {}

    /**
     * A table goes, with its rows.
     *
     * @param name its name
     */
    record DropTable(ObjectName name) implements Change {}

    /**
     * A column comes.
     *
     * @param table the table
     * @param column what comes
     * @param fill what rows that are there get
     */
    record AddColumn(ObjectName table, Column column, Optional<String> fill) implements Change {}

    /**
     * A column gets another name.
     *
     * @param table the table
     * @param from its name
     * @param to its new name
     */
    record RenameColumn(ObjectName table, String from, String to) implements Change {}

    /**
     * A column gets another type, default, comment, or may be null or not.
     *
     * @param table the table
     * @param before what it is
     * @param after what it becomes
     * @param fill what rows get that have null and may not
     */
    record AlterColumn(ObjectName table, Column before, Column after, Optional<String> fill)
            implements Change {}

    /**
     * A column goes, with its values.
     *
     * @param table the table
     * @param column its name
     */
    record DropColumn(ObjectName table, String column) implements Change {}

    /**
     * A table gets a key, a check or an index.
     *
     * @param table the table
     * @param constraint what comes
     */
    record AddConstraint(ObjectName table, Constraint constraint) implements Change {}

    /**
     * A table loses a key, a check or an index.
     *
     * @param table the table
     * @param constraint what goes
     * @param indexed whether the constraint is a foreign key that no other key or index of its
     *     table serves, so that MariaDB has made one of the same name
     */
    record DropConstraint(ObjectName table, Constraint constraint, boolean indexed)
            implements Change {}

    /**
     * A table gets another primary key.
     *
     * @param table the table
     * @param before the key that it has
     * @param after the key that it gets
     */
    record ReplaceKey(ObjectName table, Optional<PrimaryKey> before, Optional<PrimaryKey> after)
            implements Change {}
}
