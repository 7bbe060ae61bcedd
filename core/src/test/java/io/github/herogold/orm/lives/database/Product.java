package io.github.herogold.orm.lives.database;

import java.util.List;
import java.util.Locale;

/** What a simulated server speaks as. */
public enum Product {
    /** DDL is part of a transaction; locks and settings belong to a session. */
    POSTGRESQL("PostgreSQL", "public"),
    /** DDL commits by itself; there are user variables, and tables without transactions. */
    MARIADB("MariaDB", "shop"),
    /** DDL commits by itself; an interrupted "alter table" leaves a copy of the table behind. */
    H2("H2", "PUBLIC");

    /** A second schema of every server, to which a migration may go. */
    public static final String ABROAD = "other";

    private final String title;
    private final String home;

    Product(String title, String home) {
        this.title = title;
        this.home = home;
    }

    String title() {
        return title;
    }

    String url() {
        String name = name().toLowerCase(Locale.ROOT);
        return this == H2 ? "jdbc:h2:tcp://simulated/shop" : "jdbc:" + name + "://simulated/shop";
    }

    /** The schema that a new session is in. */
    public String home() {
        return home;
    }

    List<String> schemas() {
        return List.of(home, ABROAD);
    }

    /** Whether DDL is taken back with the transaction that it is part of. */
    public boolean hasTransactionalDdl() {
        return this == POSTGRESQL;
    }
}
