package io.github.herogold.orm.engine.connection;

import io.github.herogold.orm.migrations.ConnectionSource;

/**
 * Connections that somebody else opens.
 *
 * @param source where they come from
 */
public record GivenConnections(ConnectionSource source) implements Endpoint {

    @Override
    public Connector connector(ClassLoader classLoader) {
        return new GivenConnector(source);
    }

    @Override
    public Endpoint withUser(String user, String password) {
        throw Messages.loggedInAlready(user);
    }

    @Override
    public String toString() {
        return "the database of the given data source";
    }
}
