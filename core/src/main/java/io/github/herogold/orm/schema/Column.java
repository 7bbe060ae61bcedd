package io.github.herogold.orm.schema;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A column of a table, its parts spelled as in SQL.
 *
 * @param name its name
 * @param type its type, such as {@code varchar(255)}
 * @param required whether it is not null
 * @param defaultValue the expression behind {@code default}
 * @param generated what makes it a computed column, such as {@code generated always as (a + b)}
 * @param identity what makes the database number it, such as {@code auto_increment}
 * @param comment what is said of it
 */
public record Column(
        String name,
        String type,
        boolean required,
        Optional<String> defaultValue,
        Optional<String> generated,
        Optional<String> identity,
        Optional<String> comment) {
    private static final Pattern TEXT =
            Pattern.compile("(?i)(?:var)?char|character|(?:long|medium|tiny)?text|clob");
    private static final Pattern MORE =
            Pattern.compile("(?i)\\b(?:default|not null|check|unique|primary|references)\\b");

    /**
     * A column that may be null and has nothing but a type.
     *
     * @param name its name
     * @param type its type
     * @return the column
     */
    public static Column of(String name, String type) {
        return new Column(
                name,
                type,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * The same column, not null.
     *
     * @return another column
     */
    public Column notNull() {
        return new Column(name, type, true, defaultValue, generated, identity, comment);
    }

    /** The same column, which may be null. */
    Column nullable() {
        return new Column(name, type, false, defaultValue, generated, identity, comment);
    }

    /**
     * The same column with a value for rows that give none.
     *
     * @param expression the expression behind {@code default}
     * @return another column
     */
    public Column withDefault(String expression) {
        return new Column(
                name, type, required, Optional.of(expression), generated, identity, comment);
    }

    /**
     * The same column, computed by the database.
     *
     * @param clause what makes it so
     * @return another column
     */
    public Column withGenerated(String clause) {
        return new Column(
                name, type, required, defaultValue, Optional.of(clause), identity, comment);
    }

    /**
     * The same column, numbered by the database.
     *
     * @param clause what makes it so
     * @return another column
     */
    public Column withIdentity(String clause) {
        return new Column(
                name, type, required, defaultValue, generated, Optional.of(clause), comment);
    }

    /**
     * The same column with a comment.
     *
     * @param text what is said of it
     * @return another column
     */
    public Column withComment(String text) {
        return new Column(
                name, type, required, defaultValue, generated, identity, Optional.of(text));
    }

    Column named(String other) {
        return new Column(other, type, required, defaultValue, generated, identity, comment);
    }

    /** Whether rows that are there need to be given a value when the column comes. */
    boolean needsValue() {
        return required && defaultValue.isEmpty() && generated.isEmpty() && identity.isEmpty();
    }

    /** Whether another column, of another name, may be what became of it. */
    boolean isLike(Column other) {
        return other.named(name).withoutComment().equals(withoutComment());
    }

    private Column withoutComment() {
        return new Column(
                name, type, required, defaultValue, generated, identity, Optional.empty());
    }

    /**
     * Whether values of the type of another column are none of its own, and would silently become
     * others: H2 and MariaDB number the constants of an enum in an order of their own, and a large
     * object of PostgreSQL would become its number.
     */
    boolean garbles(Column other) {
        if (type.equals(other.type)) {
            return false;
        }
        boolean isNumbered =
                (isEnum(type) && !isTextOrEnum(other.type))
                        || (isEnum(other.type) && !isTextOrEnum(type));
        return isNumbered || isLargeObject(type) != isLargeObject(other.type);
    }

    private static boolean isEnum(String type) {
        return type.toLowerCase(Locale.ROOT).startsWith("enum");
    }

    private static boolean isTextOrEnum(String type) {
        return isEnum(type) || TEXT.matcher(type).lookingAt();
    }

    private static boolean isLargeObject(String type) {
        return type.equalsIgnoreCase("oid");
    }

    /** Whether its type, as a person has written it, says more than a type. */
    boolean hasMoreThanType() {
        return MORE.matcher(type).find();
    }

    /** Whether it differs from another column in what no statement can change. */
    boolean isMadeOtherwise(Column other) {
        return !generated.equals(other.generated)
                || !identity.equals(other.identity)
                || (generated.isPresent() && !type.equals(other.type));
    }
}
