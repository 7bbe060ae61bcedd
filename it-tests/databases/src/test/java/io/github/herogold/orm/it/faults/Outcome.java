package io.github.herogold.orm.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.it.Catalogue;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What can be seen of a database after migrations have run on it.
 *
 * @param schema all tables, with those of the engine
 * @param rows the rows of the tables that the migrations made, in alphabetical order
 * @param history the rows of the history in the order of applying, but for what differs from one
 *     run to the next
 * @param batches the numbers of the batches in the same order
 * @param invalidIndexes the names of indexes that are not used
 */
record Outcome(
        Catalogue schema,
        List<String> rows,
        List<String> history,
        List<Integer> batches,
        List<String> invalidIndexes) {

    static Outcome of(Address address) throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            Catalogue schema = Catalogue.of(connection);
            OutcomeReader reader = new OutcomeReader(statement);
            return new Outcome(
                    schema,
                    reader.rows(schema.lines()),
                    reader.history(),
                    reader.batches(),
                    reader.invalidIndexes());
        }
    }

    /**
     * Fails unless a run that was disturbed has, with the next one, led to the same as this one.
     */
    void requireReachedBy(Outcome other) {
        assertThat(other.history).as("history").isEqualTo(history);
        assertThat(other.rows).as("rows").isEqualTo(rows);
        assertThat(other.schema.lines()).as("schema").isEqualTo(schema.lines());
        assertThat(other.invalidIndexes).as("invalid indexes").isEmpty();
        assertThat(other.batches)
                .as("batches: some are of the first run, what follows is of the second")
                .isSorted()
                .allMatch(batch -> batch == 1 || batch == 2);
    }
}
