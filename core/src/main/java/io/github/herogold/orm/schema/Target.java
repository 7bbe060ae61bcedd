package io.github.herogold.orm.schema;

import io.github.herogold.orm.sql.SqlDialect;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A kind of database that migrations are generated for.
 *
 * @param dialect H2, PostgreSQL or MariaDB
 * @param version its version, such as {@code 18} or {@code 11.4}
 */
public record Target(SqlDialect dialect, String version) implements Comparable<Target> {
    private static final List<SqlDialect> SUPPORTED =
            List.of(SqlDialect.H2, SqlDialect.POSTGRESQL, SqlDialect.MARIADB);
    private static final Pattern FORM = Pattern.compile("(\\w+):(\\d{1,4}(?:\\.\\d{1,5}){0,2})");

    /**
     * Reads what a person writes.
     *
     * @param text a database and its version, such as {@code postgresql:18}
     * @return the target
     * @throws InvalidSchemaException if it is none
     */
    public static Target of(String text) {
        Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!form.matches()) {
            throw Messages.noTarget(text);
        }
        return SUPPORTED.stream()
                .filter(dialect -> dialect.name().equalsIgnoreCase(form.group(1)))
                .map(dialect -> new Target(dialect, form.group(2)))
                .findFirst()
                .orElseThrow(() -> Messages.noTarget(text));
    }

    /**
     * Reads a list with commas.
     *
     * @param text targets, such as {@code h2:2.4,postgresql:18}
     * @return the targets, at most one for each kind of database
     * @throws InvalidSchemaException if one of them is none, or two are of one kind
     */
    public static SortedSet<Target> allOf(String text) {
        SortedSet<Target> targets =
                Arrays.stream(text.split(",", -1))
                        .map(Target::of)
                        .collect(Collectors.toCollection(TreeSet::new));
        if (targets.stream().map(Target::dialect).distinct().count() < targets.size()) {
            throw Messages.twoTargetsOfAKind(text);
        }
        return targets;
    }

    /**
     * How the database is called in sections of migrations.
     *
     * @return its name in lower case
     */
    public String database() {
        return dialect.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(Target other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return database() + ":" + version;
    }
}
