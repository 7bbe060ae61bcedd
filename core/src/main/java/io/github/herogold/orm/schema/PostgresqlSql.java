package io.github.herogold.orm.schema;

import io.github.herogold.orm.schema.Change.AlterColumn;
import io.github.herogold.orm.schema.Change.RenameSequence;
import io.github.herogold.orm.schema.Change.ReplaceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The statements of PostgreSQL, for which see its manual, SQL Commands. */
final class PostgresqlSql extends StandardSql {
    private static final Set<String> TEXTS = Set.of("varchar", "text", "char", "bpchar");
    private static final Set<String> NUMBERS =
            Set.of(
                    "smallint",
                    "integer",
                    "bigint",
                    "numeric",
                    "real",
                    "float4",
                    "float8",
                    "double");

    /** How long a name is at most, in bytes (its manual, 4.1.1). */
    private static final int LONGEST_NAME = 63;

    private static final String KEY_SUFFIX = "_pkey";

    /**
     * Only where the database does not convert by itself: a cast that is written cuts texts that
     * are too long, and one that is implied refuses them (its manual, 8.3).
     */
    @Override
    String conversion(AlterColumn alter) {
        String type = alter.after().type();
        String statement = alter(alter.table(), alter.after(), "set data type " + type);
        return isImplied(alter.before().type(), type)
                ? statement
                : statement + " using %s::%s".formatted(alter.after().name(), type);
    }

    private static boolean isImplied(String from, String to) {
        String base = base(to);
        return TEXTS.contains(base)
                || base(from).equals(base)
                || (NUMBERS.contains(base(from)) && NUMBERS.contains(base));
    }

    private static String base(String type) {
        return type.toLowerCase(Locale.ROOT).replaceFirst("[ (].*", "");
    }

    /** The key of a table is called after it, and so would be that of a table of its old name. */
    @Override
    List<String> renaming(ObjectName from, ObjectName to) {
        return List.of(
                "alter table %s rename to %s".formatted(from, to.name()),
                "alter table %s rename constraint %s to %s".formatted(to, key(from), key(to)));
    }

    @Override
    List<String> renaming(RenameSequence rename) {
        return List.of(
                "alter sequence %s rename to %s"
                        .formatted(rename.sequence().name(), rename.to().name()));
    }

    @Override
    List<String> alteration(Sequence sequence) {
        return List.of(increment(sequence));
    }

    @Override
    List<String> replacement(ReplaceKey replace) {
        List<String> actions = new ArrayList<>();
        if (replace.before().isPresent()) {
            actions.add("drop constraint " + key(replace.table()));
        }
        replace.after().ifPresent(key -> actions.add(added(key)));
        return List.of("alter table %s %s".formatted(replace.table(), String.join(", ", actions)));
    }

    /** The name that the database gives to a primary key that has none. */
    private static String key(ObjectName table) {
        String name = table.name();
        if (name.startsWith("\"")) {
            return "\"" + cut(name.substring(1, name.length() - 1)) + KEY_SUFFIX + "\"";
        }
        return cut(name.toLowerCase(Locale.ROOT)) + KEY_SUFFIX;
    }

    private static String cut(String name) {
        int longest = LONGEST_NAME - KEY_SUFFIX.length();
        return name.length() <= longest ? name : name.substring(0, longest);
    }
}
