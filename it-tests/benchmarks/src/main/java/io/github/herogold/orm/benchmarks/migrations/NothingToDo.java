package io.github.herogold.orm.benchmarks.migrations;

/**
 * Migrating again in this JVM when everything is applied.
 *
 * @param workshop where projects are set up
 * @param server where the databases are
 */
record NothingToDo(Workshop workshop, DatabaseServer server) implements Work {
    private static final Repetition REPETITION = new Repetition(3, 50);

    @Override
    public Turn prepare(Contender contender) throws Exception {
        Project project = workshop.createApplied(contender, server);
        return () ->
                REPETITION.mean(
                        () -> Measurement.of(ProcessorTime::ofThisProcess, project::migrate));
    }
}
