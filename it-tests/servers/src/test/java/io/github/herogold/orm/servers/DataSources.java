package io.github.herogold.orm.servers;

import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.it.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The data sources of the bookshop, as its web.xml defines them.
 *
 * @param className the class of the driver that the server makes a pool of
 * @param driver a class of the driver's jar
 * @param address where the database is
 * @param nonJta whether there is a second one, which takes no part in transactions of the server
 */
record DataSources(String className, Class<?> driver, Address address, boolean nonJta) {
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

    /** Those of a database that is still empty; on H2 and MariaDB, with XA. */
    static DataSources of(TestDatabase database) {
        Address address = database.fresh();
        return switch (database) {
            case H2_MEMORY, H2_FILE ->
                    new DataSources(
                            "org.h2.jdbcx.JdbcDataSource",
                            org.h2.Driver.class,
                            withPassword(address),
                            true);
            case POSTGRESQL ->
                    new DataSources(
                            "org.postgresql.ds.PGSimpleDataSource",
                            org.postgresql.Driver.class,
                            withPassword(address),
                            true);
            case MARIADB ->
                    new DataSources(
                            "org.mariadb.jdbc.MariaDbDataSource",
                            org.mariadb.jdbc.Driver.class,
                            address,
                            true);
        };
    }

    /** Those of a server that does not run. */
    static DataSources unreachable() {
        DataSources usual = of(TestDatabase.POSTGRESQL);
        Address nowhere = new Address("jdbc:postgresql://127.0.0.1:1/none", "nobody", "secret");
        return new DataSources(usual.className(), usual.driver(), nowhere, usual.nonJta());
    }

    // GlassFish wants one; H2 takes the first it hears, and this PostgreSQL any.
    private static Address withPassword(Address address) {
        return new Address(address.url(), address.user(), "secret");
    }

    /** The same with the class for XA, where that is another. */
    DataSources withXa() {
        String xa = className.replace("ds.PGSimpleDataSource", "xa.PGXADataSource");
        return new DataSources(xa, driver, address, nonJta);
    }

    /** The same with the data source of JTA only. */
    DataSources jtaOnly() {
        return new DataSources(className, driver, address, false);
    }

    /** Defines them in a WAR, which gets the driver too. */
    void addTo(War war) {
        String other = nonJta ? dataSource("bookshopNonJta", false) : "";
        war.addLibraryOf(driver);
        war.write("WEB-INF/web.xml", WEB_XML.formatted(dataSource("bookshop", true), other));
        if (!nonJta) {
            war.editUnit(text -> text.replaceAll("<non-jta-data-source>.*-source>", ""));
        }
    }

    /** Does something in the database, beside the application. */
    void execute(String sql) {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Reads the texts of a column, in order. */
    List<String> texts(String query) {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private String dataSource(String name, boolean transactional) {
        return DATA_SOURCE.formatted(
                name, className, address.url(), address.user(), address.password(), transactional);
    }
}
