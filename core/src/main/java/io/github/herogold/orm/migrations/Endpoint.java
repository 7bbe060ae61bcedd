package io.github.herogold.orm.migrations;

/** How a database is reached. Its text shows no password. */
sealed interface Endpoint permits DatabaseAddress, GivenConnections {

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
