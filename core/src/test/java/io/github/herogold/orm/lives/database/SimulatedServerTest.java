package io.github.herogold.orm.lives.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.lives.database.SimulatedProcess.Access;
import io.github.herogold.orm.lives.database.Table.Engine;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimulatedServerTest {
    private static final String CREATE = "create table notes (id bigint primary key, v integer)";
    private static final String INSERT = "insert into notes (v) values (1)";

    @Test
    void takesBackWhatAConnectionHasNotCommittedThatDies() throws SQLException {
        SimulatedServer server = server(Product.POSTGRESQL, Engine.INNODB);

        executeAndDie(server, CREATE, INSERT);

        assertThat(server.tables()).isEmpty();
    }

    @Test
    void keepsDdlOfAConnectionThatDiesWhereItCommitsByItself() throws SQLException {
        SimulatedServer server = server(Product.MARIADB, Engine.INNODB);

        executeAndDie(server, CREATE, INSERT);

        assertThat(rows(server)).isEmpty();
    }

    @Test
    void keepsRowsOfATableWithoutTransactions() throws SQLException {
        SimulatedServer server = server(Product.MARIADB, Engine.MYISAM);

        executeAndDie(server, CREATE, INSERT);

        assertThat(rows(server)).containsExactly(Map.of("id", 1L, "v", 1L));
    }

    @Test
    void executesNothingInATransactionThatHasFailed() throws SQLException {
        SimulatedServer server = server(Product.POSTGRESQL, Engine.INNODB);
        Connection connection = connect(server, Access.DIRECT);
        connection.setAutoCommit(false);
        Statement statement = connection.createStatement();

        assertThatThrownBy(() -> statement.execute(INSERT)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> statement.execute(CREATE))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("25P02"));
    }

    @Test
    void keepsSettingsInTheSessionsOfAPooler() throws SQLException {
        SimulatedServer server = server(Product.POSTGRESQL, Engine.INNODB);
        Connection connection = connect(server, Access.POOLER);

        connection.createStatement().execute("set session_replication_role = replica");
        connection.close();

        assertThat(server.leftInPool()).containsExactly("session_replication_role = replica");
    }

    @Test
    void saysWhatItDoesNotKnow() throws SQLException {
        SimulatedServer server = server(Product.H2, Engine.INNODB);
        Statement statement = connect(server, Access.DIRECT).createStatement();

        assertThatThrownBy(() -> statement.execute("vacuum")).hasMessageContaining("vacuum");
        assertThat(server.unknown()).containsExactly("vacuum");
    }

    private static SimulatedServer server(Product product, Engine engine) {
        return new SimulatedServer(product, engine);
    }

    private static Connection connect(SimulatedServer server, Access access) throws SQLException {
        return new SimulatedProcess(server, SimulatedProcess.OWNER, access, Interference.NONE)
                .open();
    }

    private static void executeAndDie(SimulatedServer server, String... statements)
            throws SQLException {
        SimulatedProcess process =
                new SimulatedProcess(
                        server, SimulatedProcess.OWNER, Access.DIRECT, Interference.NONE);
        Connection connection = process.open();
        connection.setAutoCommit(false);
        for (String statement : statements) {
            connection.createStatement().execute(statement);
        }
        process.end();
    }

    private static List<Map<String, Object>> rows(SimulatedServer server) {
        return server.tables().values().iterator().next().rows();
    }
}
