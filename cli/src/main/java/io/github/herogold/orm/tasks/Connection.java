package io.github.herogold.orm.tasks;

import io.github.herogold.orm.migrations.MigrationSettings;

/**
 * The database that a task works on. Its text shows no password.
 *
 * @param url a JDBC URL
 * @param user who logs in; empty for nobody
 * @param password the password; empty for none
 * @param origin where the URL is set, as people are told
 */
public record Connection(String url, String user, String password, String origin) {

    /**
     * The same database with another password.
     *
     * @param other the password
     * @return another connection
     */
    public Connection withPassword(String other) {
        return new Connection(url, user, other, origin);
    }

    /**
     * The database as people are told of it.
     *
     * @return its URL without any password, and who logs in
     */
    public String shown() {
        return MigrationSettings.of(url).withUser(user, password).database();
    }

    @Override
    public String toString() {
        return "Connection[" + shown() + "]";
    }
}
