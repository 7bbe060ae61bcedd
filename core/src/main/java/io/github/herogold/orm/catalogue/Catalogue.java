package io.github.herogold.orm.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tables in which a database describes itself. */
sealed interface Catalogue permits H2Catalogue, MysqlCatalogue, PostgresqlCatalogue {

    /**
     * Tells all about the objects of some names, in upper or lower case, that are in the current
     * schema or in one of such a name; what changes while nobody changes the schema is left out.
     *
     * @param names any number of them but none
     * @return a line for each row of the catalogue, in no order; empty if the database cannot tell
     */
    Optional<List<String>> lines(Connection connection, Set<String> names) throws SQLException;
}
