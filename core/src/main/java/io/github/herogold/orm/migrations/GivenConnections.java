package io.github.herogold.orm.migrations;

/**
 * Connections that somebody else opens.
 *
 * @param source where they come from
 */
record GivenConnections(ConnectionSource source) implements Endpoint {

    @Override
    public Connector connector(ClassLoader classLoader) {
        return new GivenConnector(source);
    }

    @Override
    public Endpoint withUser(String user, String password) {
        throw DatabaseMessages.loggedInAlready(user);
    }

    @Override
    public String toString() {
        return "the database of the given data source";
    }
}
