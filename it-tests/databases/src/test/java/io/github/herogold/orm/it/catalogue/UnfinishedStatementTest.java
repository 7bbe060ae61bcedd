package io.github.herogold.orm.it.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.catalogue.Footprint;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnfinishedStatementTest {

    @Test
    void anIndexThatPostgresqlCouldNotFinishIsNotThere() throws SQLException {
        SqlStatement index =
                new SqlStatement("create unique index concurrently one_title on book (title)", 1);
        try (Connection connection = TestDatabase.POSTGRESQL.fresh().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table book (title varchar(20))");
            statement.execute("insert into book values ('Emma'), ('Emma')");
            Optional<String> before = Footprint.of(connection, SqlDialect.POSTGRESQL, index);

            assertThatThrownBy(() -> statement.execute(index.text()))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("could not create unique index");
            assertThat(before).isPresent();
            assertThat(Footprint.of(connection, SqlDialect.POSTGRESQL, index)).isEqualTo(before);
        }
    }

    @Test
    void aMaterializedViewLeavesH2UnableToTell() throws SQLException {
        SqlStatement view = new SqlStatement("create materialized view v as table book", 1);
        try (Connection connection = TestDatabase.H2_MEMORY.fresh().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table book (title varchar(20))");
            assertThat(Footprint.of(connection, SqlDialect.H2, view)).isPresent();

            statement.execute(view.text());

            assertThat(Footprint.of(connection, SqlDialect.H2, view)).isEmpty();
        }
    }
}
