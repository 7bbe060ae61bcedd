package io.github.herogold.orm.schema;

/** What is said of schema files, targets and answers that cannot be used. */
final class Messages {
    private Messages() {}

    static InvalidSchemaException unreadableLine(String line) {
        return new InvalidSchemaException(
                "\"%s\" is no line of a schema file. Restore the file as it was written."
                        .formatted(line));
    }

    static InvalidSchemaException unknownTable(ObjectName table) {
        return new InvalidSchemaException(
                "Schema files speak of the table %s and nowhere say that there is one. Restore them as they were written."
                        .formatted(table));
    }

    static InvalidSchemaException noTarget(String text) {
        return new InvalidSchemaException(
                "\"%s\" is no database that migrations are generated for. Name h2, postgresql or mariadb with its version, such as postgresql:18."
                        .formatted(text.strip()));
    }

    static InvalidSchemaException twoTargetsOfAKind(String text) {
        return new InvalidSchemaException(
                "\"%s\" names one kind of database twice. Name the version that is in use."
                        .formatted(text));
    }

    static InvalidSchemaException halfAnAnswer(Answer.Kind kind, String text) {
        return new InvalidSchemaException(
                "\"%s\" is no answer of the kind %s: it needs something on both sides of a \"=\", such as books.title=label."
                        .formatted(text, kind.word()));
    }

    static InvalidSchemaException contradiction(Answer one, Answer other) {
        return new InvalidSchemaException(
                "\"%s\" and \"%s\" contradict each other. Give one of them.".formatted(one, other));
    }

    static InvalidSchemaException noSuchNewName(Answer rename) {
        return new InvalidSchemaException(
                "\"%s\" fits nothing: %s is not new in the model."
                        .formatted(rename, rename.value()));
    }

    static InvalidSchemaException fitsNothing(Answer answer) {
        return new InvalidSchemaException(
                "\"%s\" fits nothing that has changed. Leave it out.".formatted(answer));
    }

    static String changedObject(DatabaseObject object) {
        return "%s, a type of its own in the database, has other values or parts now."
                .formatted(object.name());
    }

    static String changedOptions(String kind, ObjectName name) {
        return "The %s %s has other options now.".formatted(kind, name);
    }

    static String moved(ObjectName from, ObjectName to) {
        return "%s would move to another schema as %s.".formatted(from, to);
    }

    static String madeOtherwise(ObjectName table, Column column) {
        return "The column %s.%s is numbered or computed by the database in another way now, or is not any more."
                .formatted(table, column.name());
    }

    static String garbled(ObjectName table, Column was, Column now) {
        return "The values of the column %s.%s would become others by a change from %s to %s."
                .formatted(table, now.name(), was.type(), now.type());
    }

    static String moreThanType(ObjectName table, Column column) {
        return "The definition of the column %s.%s, %s, says more than a type, and has changed."
                .formatted(table, column.name(), column.type());
    }

    static InvalidSchemaException noSchemaFile(String name) {
        return new InvalidSchemaException(
                "%s is no schema file: its first line does not say so. Restore it as it was written."
                        .formatted(name));
    }

    static InvalidSchemaException newerFormat(String name, String version) {
        return new InvalidSchemaException(
                "%s has the format %s, which this release does not know. Use the release that wrote it."
                        .formatted(name, version));
    }

    static InvalidSchemaException edited(String name, Target target) {
        return new InvalidSchemaException(
                "%s is not as it was written: its lines for %s do not make what it says they make. Restore it."
                        .formatted(name, target));
    }

    static InvalidSchemaException otherParent(String name, Target target) {
        return new InvalidSchemaException(
                "%s was generated from another state of %s than the schema files before it make. If two branches were merged, delete it with its migration and generate it anew; else restore what is missing."
                        .formatted(name, target));
    }
}
