package io.github.herogold.orm.it.faults;

/** A statement of the migrations in {@code slow} that a process does not survive. */
enum SlowStatement {
    INSERT_SELECT("insert into slow_rows", 10),
    CREATE_TABLE_AS("create table slow_table", 110),
    ALTER_TABLE("alter table pile a%id%", 210),
    /** Only PostgreSQL has it. */
    CREATE_INDEX_CONCURRENTLY("create index concurrently slow_index", 0);

    private final String beginning;
    private final int argumentInTheMiddle;

    SlowStatement(String beginning, int argumentInTheMiddle) {
        this.beginning = beginning;
        this.argumentInTheMiddle = argumentInTheMiddle;
    }

    /** The pattern of SQL that tells it from all other statements. */
    String pattern() {
        return beginning + "%";
    }

    /** The argument that {@code slowly} has when about half of the rows are done. */
    int argumentInTheMiddle() {
        return argumentInTheMiddle;
    }
}
