package io.github.herogold.orm.engine.connection;

import io.github.herogold.orm.migrations.DatabaseUnavailableException;
import io.github.herogold.orm.migrations.InvalidRequestException;

/** How a database is reached. Its text shows no password. */
public sealed interface Endpoint permits DatabaseAddress, GivenConnections {

    /**
     * What opens connections there.
     *
     * @throws DatabaseUnavailableException if there is no driver
     */
    Connector connector(ClassLoader classLoader);

    /**
     * The same with a user.
     *
     * @throws InvalidRequestException if somebody has logged in already
     */
    Endpoint withUser(String user, String password);
}
