package io.github.herogold.orm.it.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.schema.Change;
import io.github.herogold.orm.schema.ObjectName;
import io.github.herogold.orm.schema.Sequence;
import io.github.herogold.orm.schema.Sql;
import io.github.herogold.orm.sql.SqlDialect;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sequence whose step has changed gives no number of a step that Hibernate has taken before. */
@OnEveryDatabase
class SequenceStepTest {
    private final TestDatabase database;

    SequenceStepTest(TestDatabase database) {
        this.database = database;
    }

    // Hibernate takes a number for the last of a step (its user guide, pooled optimizer).
    @ParameterizedTest
    @CsvSource({"10, 50", "50, 10"})
    void theNextNumberIsAWholeStepBehindTheLast(long before, long after) throws SQLException {
        try (Connection connection = database.fresh().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create sequence books_seq start with 1 increment by %d".formatted(before));
            next(statement);
            long last = next(statement);
            for (String sql : Sql.in(dialect()).of(List.of(step(after)))) {
                statement.execute(sql);
            }

            assertThat(next(statement)).isGreaterThanOrEqualTo(last + after);
        }
    }

    private static Change step(long increment) {
        return new Change.AlterSequence(new Sequence(ObjectName.of("books_seq"), 1, increment, ""));
    }

    private SqlDialect dialect() {
        return switch (database) {
            case H2_MEMORY, H2_FILE -> SqlDialect.H2;
            case POSTGRESQL -> SqlDialect.POSTGRESQL;
            case MARIADB -> SqlDialect.MARIADB;
        };
    }

    private long next(Statement statement) throws SQLException {
        String query =
                database == TestDatabase.POSTGRESQL
                        ? "select nextval('books_seq')"
                        : "select next value for books_seq";
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
