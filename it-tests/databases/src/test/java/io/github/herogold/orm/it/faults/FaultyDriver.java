package io.github.herogold.orm.it.faults;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A driver for one database, {@code jdbc:faulty:} and its URL, that tells of every call. */
final class FaultyDriver implements Driver {
    private static final String PREFIX = "jdbc:faulty:";

    private final String url;
    private final Calls calls;

    FaultyDriver(String url, Calls calls) {
        this.url = url;
        this.calls = calls;
    }

    /** The URL that this driver takes. */
    String url() {
        return PREFIX + url;
    }

    @Override
    public @Nullable Connection connect(String wanted, Properties properties) throws SQLException {
        if (!acceptsURL(wanted)) {
            return null;
        }
        Connection connection = DriverManager.getConnection(url, properties);
        return CountedJdbc.around(Connection.class, connection, "", calls);
    }

    @Override
    public boolean acceptsURL(String wanted) {
        return wanted.equals(url());
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String wanted, Properties properties) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }
}
