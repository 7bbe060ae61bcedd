package io.github.herogold.orm.lives;

import static io.github.herogold.orm.lives.database.Product.H2;
import static io.github.herogold.orm.lives.database.Product.MARIADB;
import static io.github.herogold.orm.lives.database.Product.POSTGRESQL;

import io.github.herogold.orm.lives.database.Product;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What may occur in a life beside plain DDL and DML of one user, interrupted anywhere.
 *
 * <p>Those of {@link #usual} occur in every build; {@code -Dherogold.lives.aspects} names others,
 * with commas between them, or says {@code all}.
 */
enum Aspect {
    /** Another user of the database goes on, who sees less of the catalogue. */
    SECOND_USER(MARIADB),
    /** A variable whose value comes from data, or from the session. */
    VARIABLES_FROM_DATA(MARIADB, H2),
    /** A temporary table, which ends with its session. */
    TEMPORARY_TABLES(POSTGRESQL, MARIADB, H2),
    /** A table whose rows no rollback takes back; the history may be one. */
    TABLES_WITHOUT_TRANSACTIONS(MARIADB),
    /** A row of the history that a stranger has written, with SQL of his own. */
    PLANTED_RECORDS(POSTGRESQL, MARIADB, H2),
    /** Settings, where a pooler lends the session to others afterwards. */
    SETTINGS_BEHIND_POOLER(POSTGRESQL),
    /** Settings, where the application lends the connection to others afterwards. */
    SETTINGS_IN_POOL_OF_APPLICATION(POSTGRESQL),
    /** The same on databases where nothing tells what is set. */
    SETTINGS_IN_OTHER_POOLS(MARIADB, H2),
    /** A change of the schema that is not seen in the first word of a statement. */
    SCHEMA_BY_FUNCTION(POSTGRESQL),
    /** A table of the user's whose name is like that of a left-over. */
    FOREIGN_COPIES(H2),
    /** A baseline that is interrupted. */
    INTERRUPTED_BASELINE(POSTGRESQL, MARIADB, H2),
    /** A call of a routine, which may do anything. */
    CALLS(MARIADB, H2);

    @SuppressWarnings("ImmutableEnumChecker") // Set.of
    private final Set<Product> products;

    Aspect(Product... products) {
        this.products = Set.of(products);
    }

    /** The products on which it may occur. */
    Set<Product> products() {
        return products;
    }

    /** Those that occur in every build. */
    private static Set<Aspect> usual() {
        return EnumSet.complementOf(EnumSet.of(SETTINGS_IN_OTHER_POOLS));
    }

    /** Those that may occur in this build. */
    static Set<Aspect> occurring() {
        String asked = System.getProperty("herogold.lives.aspects", "");
        if (asked.equals("all")) {
            return EnumSet.allOf(Aspect.class);
        }
        Set<Aspect> occurring = usual();
        Arrays.stream(asked.split(","))
                .filter(name -> !name.isBlank())
                .forEach(name -> occurring.add(valueOf(name.strip().toUpperCase(Locale.ROOT))));
        return occurring;
    }
}
