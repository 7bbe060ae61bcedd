package io.github.herogold.orm.doctor;

import io.github.herogold.orm.tasks.Database;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** What a database says of itself, and of what the user may do in it. */
final class Server {
    private static final String DATABASE = "database";
    private static final String RIGHTS = "rights";

    /** PostgreSQL manual, 9.27.2 Access Privilege Inquiry Functions. */
    private static final String ON_POSTGRESQL =
            "select coalesce(has_schema_privilege(current_schema(), 'CREATE'), false)";

    /** H2 manual, Information Schema: USERS, RIGHTS, SCHEMATA. */
    private static final String ON_H2 =
            """
            select exists (select 1 from information_schema.users
                            where user_name = current_user and is_admin)
                or exists (select 1 from information_schema.rights
                            where grantee = current_user and rights like '%ALTER ANY SCHEMA%')
                or exists (select 1 from information_schema.schemata
                            where schema_name = current_schema and schema_owner = current_user)
            """;

    private Server() {}

    static List<Finding> of(Database database) {
        Optional<Driver> driver =
                DriverExamination.of(database.urlToRead(), database.classLoader().get());
        if (driver.isEmpty()) {
            return List.of();
        }
        try (Connection connection =
                driver.get().connect(database.urlToRead(), properties(database))) {
            return List.of(product(connection, database), rights(connection));
        } catch (SQLException e) {
            // Not its message, in which some drivers repeat the URL with the password.
            return List.of(Finding.problem(DATABASE, Messages.refused(database, e), ""));
        }
    }

    private static Properties properties(Database database) {
        Properties properties = new Properties();
        String user = database.connection().user();
        String password = database.connection().password();
        if (!user.isEmpty()) {
            properties.setProperty("user", user);
        }
        if (!password.isEmpty()) {
            properties.setProperty("password", password);
        }
        return properties;
    }

    private static Finding product(Connection connection, Database database) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        return Finding.ok(
                DATABASE,
                Messages.product(
                        database,
                        metaData.getDatabaseProductName(),
                        metaData.getDatabaseProductVersion()));
    }

    private static Finding rights(Connection connection) {
        try {
            return mayCreate(connection)
                    ? Finding.ok(RIGHTS, Messages.mayCreate())
                    : Finding.problem(RIGHTS, Messages.mayNotCreate(), Messages.grant());
        } catch (SQLException e) {
            // As where a server was started without its table of users.
            return Finding.note(RIGHTS, Messages.unknownRights(e), "");
        }
    }

    private static boolean mayCreate(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product.toLowerCase(Locale.ROOT)) {
            case "postgresql" -> isTrue(connection, ON_POSTGRESQL);
            case "h2" -> isTrue(connection, ON_H2);
            case "mariadb", "mysql" ->
                    Grants.allowCreate(column(connection, "show grants"), connection.getCatalog());
            default -> true;
        };
    }

    private static boolean isTrue(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
