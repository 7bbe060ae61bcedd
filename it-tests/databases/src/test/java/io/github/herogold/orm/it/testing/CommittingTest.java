package io.github.herogold.orm.it.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.model.Model;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Tests that end their transaction themselves. */
class CommittingTest {

    @Test
    void aTestThatCommitsFailsAndTheOthersDoNotSeeWhatItWrote() {
        assertThat(Run.of(Committing.class).failures())
                .hasSize(2)
                .allSatisfy(
                        failure ->
                                assertThat(failure)
                                        .isExactlyInstanceOf(OrmException.class)
                                        .hasMessageContaining(
                                                "(EntityManager) committed its transaction"));
    }

    @Test
    void inADatabaseThatIsNamedItFailsAsWell() {
        Address address = TestDatabase.H2_MEMORY.fresh();
        assertThat(Run.of(Committing.class).on(address).failures().get(0))
                .hasMessageStartingWith(
                        "aCommits(EntityManager) committed its transaction, so what it wrote could"
                                + " not be rolled back.");
    }

    @Test
    void aTestMayRollBackOrCloseTheEntityManager() {
        Run.of(Leaving.class).assertSucceeds(4);
    }

    @Library
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class Committing {
        @Test
        void aCommits(EntityManager em) {
            new Shelf("left").add();
            em.getTransaction().commit();
        }

        @Test
        void bCommitsAndBeginsAgain(EntityManager em) {
            new Shelf("left").add();
            em.getTransaction().commit();
            em.getTransaction().begin();
        }

        @Test
        void cSeesNothing() {
            assertThat(Model.of(Shelf.class).count()).isZero();
        }
    }

    @Library
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class Leaving {
        @Test
        void aRollsBack(EntityManager em) {
            new Shelf("left").add();
            em.getTransaction().rollback();
        }

        @Test
        void bRollsBackAndBeginsAgain(EntityManager em) {
            new Shelf("left").add();
            em.getTransaction().rollback();
            em.getTransaction().begin();
            new Shelf("left").add();
        }

        @Test
        void cCloses(EntityManager em) {
            new Shelf("left").add();
            em.close();
        }

        @Test
        void dSeesNothing() {
            assertThat(Model.of(Shelf.class).count()).isZero();
        }
    }
}
