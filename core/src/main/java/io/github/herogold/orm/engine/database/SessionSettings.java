package io.github.herogold.orm.engine.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is set in a session of PostgreSQL, beside what each session begins with.
 *
 * <p>It can be set again also where a function has changed it, which no text shows. Sources:
 * PostgreSQL manual, RESET and DISCARD; 54.24 pg_settings.
 *
 * @param values the values by the names of the settings
 */
public record SessionSettings(Map<String, String> values) {
    // The user comes first: whoever becomes another has no role. Settings of the transaction end
    // with it, and the seed cannot be read.
    private static final String SET_IN_SESSION =
            "select 'session_authorization', session_user::text"
                    + " union all select 'role', current_setting('role')"
                    + " union all select name, setting from pg_settings where source = 'session'"
                    + " and (context = 'user'"
                    + " or context = 'superuser' and current_setting('is_superuser') = 'on')"
                    + " and name not like 'transaction\\_%' and name <> 'seed'";

    private static final String RELEASE =
            """
            close all; unlisten *; discard temp; select pg_advisory_unlock_all();
            do $$
            declare statement text;
            begin
                for statement in select name from pg_prepared_statements where from_sql loop
                    execute format('deallocate %I', statement);
                end loop;
            end $$
            """;

    /** What is set in a session at this moment. */
    public static SessionSettings of(Connection connection) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SET_IN_SESSION)) {
            while (rows.next()) {
                values.put(rows.getString(1), rows.getString(2));
            }
        }
        return new SessionSettings(values);
    }

    /**
     * Sets this and nothing else.
     *
     * <p>It is one message to the server, so the driver does not hear of values in between.
     */
    public SessionSettings restore(Connection connection) throws SQLException {
        String restoration =
                "reset all; select set_config(?, ?, false)"
                        + ", set_config(?, ?, false)".repeat(values.size() - 1);
        try (PreparedStatement statement = connection.prepareStatement(restoration)) {
            int place = 1;
            for (Map.Entry<String, String> setting : values.entrySet()) {
                statement.setString(place++, setting.getKey());
                statement.setString(place++, setting.getValue());
            }
            statement.execute();
        }
        return this;
    }

    /**
     * Ends what a session holds, such as temporary tables, then sets this and nothing else.
     *
     * <p>Prepared statements of the driver stay: it counts on them.
     */
    public SessionSettings restoreAlone(Connection connection) throws SQLException {
        restore(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute(RELEASE);
        }
        return this;
    }
}
