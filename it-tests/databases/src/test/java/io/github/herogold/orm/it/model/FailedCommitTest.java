package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Ticket;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import java.sql.SQLException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A constraint that PostgreSQL checks when the transaction commits, not before. */
class FailedCommitTest {
    private final Model<Ticket> tickets = Model.of(Ticket.class);
    private final Unit unit =
            // One connection: what does not give it back stops everything after it.
            Unit.on(
                    TestDatabase.POSTGRESQL,
                    configuration -> configuration.property("hibernate.connection.pool_size", 1),
                    Ticket.class);

    @BeforeEach
    void deferTheConstraint() {
        unit.run("alter table Ticket drop constraint if exists ticket_code_key");
        unit.run("alter table Ticket add constraint late unique (code) initially deferred");
        new Ticket("taken").add();
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void theRefusalArrivesAsTheProviderSaysIt() {
        for (ThrowingCallable adding : ways(new Ticket("taken"))) {
            assertThatThrownBy(adding)
                    .isInstanceOf(PersistenceException.class)
                    .isNotInstanceOf(RollbackException.class)
                    .hasRootCauseInstanceOf(SQLException.class)
                    .hasStackTraceContaining("late");
        }
    }

    @Test
    void theConnectionIsGivenBack() {
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(new Ticket("taken")::add).isNotNull();
        }

        assertThat(tickets.count()).isEqualTo(1);
    }

    @Test
    void theObjectCanBeMendedAndAdded() {
        Ticket ticket = new Ticket("taken");
        assertThatThrownBy(ticket::add).isNotNull();
        ticket.recode("free");
        ticket.add();

        assertThat(unit.see("select code from Ticket order by id"))
                .containsExactly("taken", "free");
    }

    private static List<ThrowingCallable> ways(Ticket ticket) {
        return List.of(ticket::add, ticket::save, () -> Orm.inTransaction(ticket::save));
    }
}
