package io.github.herogold.orm.migrations;

/**
 * The schema of the history, which a migration may leave: after {@code set search_path}, {@code set
 * schema} or {@code use} the names of this library would mean something else.
 *
 * @param path what unqualified names mean there
 */
record Home(String path) {

    /** The home of a unit, as a session has it that no migration has changed. */
    static Home of(MigrationUnit unit) {
        return new Home(unit.onConnection(CurrentSchema::path));
    }

    /** Brings a session home. */
    void come(Session session) {
        session.on(connection -> CurrentSchema.setPath(connection, path));
    }

    /** Does something at home, then leaves the session as the migration has set it. */
    void visit(Session session, Runnable work) {
        String abroad = session.on(CurrentSchema::path);
        come(session);
        work.run();
        new Home(abroad).come(session);
    }
}
