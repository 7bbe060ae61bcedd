package io.github.herogold.orm.benchmarks.migrations;

/**
 * Applying all migrations in this JVM, each time to a new database.
 *
 * @param workshop where projects are set up
 * @param server where the databases are
 */
record ApplyFromEmpty(Workshop workshop, DatabaseServer server) implements Work {
    private static final Repetition REPETITION = new Repetition(1, 10);

    @Override
    public Turn prepare(Contender contender) {
        return () -> REPETITION.mean(() -> apply(contender));
    }

    private Measurement apply(Contender contender) throws Exception {
        Project project = workshop.create(contender, server);
        Measurement measurement = Measurement.of(ProcessorTime::ofThisProcess, project::migrate);
        project.check();
        server.drop(project.address());
        return measurement;
    }
}
