package io.github.herogold.orm.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.migrations.MigrationSource;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class UndisturbedTest {
    private final TestDatabase database;

    UndisturbedTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void twoRunsEndWithTheSame() throws SQLException {
        assertThat(outcome()).isEqualTo(outcome());
    }

    private Outcome outcome() throws SQLException {
        MigrationSource migrations = MigrationSource.directory(Migrations.directory("ten"));
        Deployment deployment = new Deployment(database.fresh(), migrations);
        assertThat(deployment.run()).hasSize(10);
        return deployment.outcome();
    }
}
