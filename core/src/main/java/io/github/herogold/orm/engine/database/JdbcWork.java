package io.github.herogold.orm.engine.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Work on a JDBC connection, which the work neither keeps nor closes. */
public interface JdbcWork<R> {
    /** Does the work. */
    R on(Connection connection) throws SQLException;
}
