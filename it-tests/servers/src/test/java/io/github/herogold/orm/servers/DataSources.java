package io.github.herogold.orm.servers;

import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.it.TestDatabase;

/**
 * The data sources of the bookshop, as its web.xml defines them.
 *
 * @param className the class of the driver that the server makes a pool of
 * @param driver a class of the driver's jar
 * @param address where the database is
 */
record DataSources(String className, Class<?> driver, Address address) {
    private static final String WEB_XML =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
            %s%s</web-app>
            """;
    private static final String DATA_SOURCE =
            """
              <data-source>
                <name>java:app/jdbc/%s</name>
                <class-name>%s</class-name>
                <url>%s</url>
                <user>%s</user>
                <password>%s</password>
                <transactional>%s</transactional>
              </data-source>
            """;

    /** Those of a database that is still empty; of H2 and MariaDB, with XA. */
    static DataSources of(TestDatabase database) {
        Address address = database.fresh();
        return switch (database) {
            case H2_MEMORY, H2_FILE ->
                    new DataSources(
                            "org.h2.jdbcx.JdbcDataSource",
                            org.h2.Driver.class,
                            withPassword(address));
            case POSTGRESQL ->
                    new DataSources(
                            "org.postgresql.ds.PGSimpleDataSource",
                            org.postgresql.Driver.class,
                            withPassword(address));
            case MARIADB ->
                    new DataSources(
                            "org.mariadb.jdbc.MariaDbDataSource",
                            org.mariadb.jdbc.Driver.class,
                            address);
        };
    }

    // GlassFish wants one; H2 takes the first it hears, and this PostgreSQL any.
    private static Address withPassword(Address address) {
        return new Address(address.url(), address.user(), "secret");
    }

    /** The same with a class of the driver that takes part in transactions of two phases. */
    DataSources withXa() {
        return switch (className) {
            case "org.postgresql.ds.PGSimpleDataSource" ->
                    new DataSources("org.postgresql.xa.PGXADataSource", driver, address);
            default -> this;
        };
    }

    /** Defines the data source of JTA and the one beside it. */
    void addTo(War war) {
        addTo(war, dataSource("bookshopNonJta", false));
    }

    /** Defines the data source of JTA only, and lets the unit name no other. */
    void addJtaOnlyTo(War war) {
        addTo(war, "");
        war.edit(
                War.UNIT,
                text -> text.replaceAll("<non-jta-data-source>.*</non-jta-data-source>", ""));
    }

    private void addTo(War war, String other) {
        war.addLibraryOf(driver);
        war.write("WEB-INF/web.xml", WEB_XML.formatted(dataSource("bookshop", true), other));
    }

    private String dataSource(String name, boolean transactional) {
        return DATA_SOURCE.formatted(
                name, className, address.url(), address.user(), address.password(), transactional);
    }
}
