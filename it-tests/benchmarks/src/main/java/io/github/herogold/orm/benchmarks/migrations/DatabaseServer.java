package io.github.herogold.orm.benchmarks.migrations;

import java.sql.SQLException;

/** Where databases come from. */
interface DatabaseServer {

    /** An empty database. */
    Address create(String name) throws SQLException;

    void drop(Address database) throws SQLException;
}
