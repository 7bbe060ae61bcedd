package io.github.herogold.orm.it.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.EntityManager;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that models do in a test joins its transaction, and is gone in the next one. */
@Library
class JoiningTest {
    private final Model<Shelf> shelves = Model.of(Shelf.class);

    @BeforeEach
    void addOne() {
        new Shelf("first").add();
    }

    @AfterEach
    void seesWhatTheTestHasWritten(EntityManager em) {
        assertThat(em.getTransaction().isActive()).isTrue();
        assertThat(shelves.where("name = ?1", "first").exists()).isTrue();
    }

    @Test
    void aModelIsManagedByTheEntityManagerOfTheTest(EntityManager em) {
        Shelf shelf = Shelf.added("second");

        assertThat(em.contains(shelf)).isTrue();
        assertThat(shelves.count()).isEqualTo(2);
    }

    @RepeatedTest(2)
    void aRepetitionSeesNothingOfTheOneBefore() {
        new Shelf("second").add();

        assertThat(shelves.count()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"second", "third"})
    void argumentsComeBeforeTheEntityManager(String name, EntityManager em) {
        Shelf shelf = Shelf.added(name);

        assertThat(em.contains(shelf)).isTrue();
        assertThat(shelves.count()).isEqualTo(2);
    }

    @Test
    void aTransactionJoins(EntityManager em) {
        Shelf shelf = Orm.inTransaction(() -> Shelf.added("second"));
        Orm.inTransaction("tests", () -> shelf.rename("renamed"));

        assertThat(em.contains(shelf)).isTrue();
        assertThat(em.getTransaction().isActive()).isTrue();
    }

    @Test
    void theTestMayMarkItForRollback(EntityManager em) {
        em.getTransaction().setRollbackOnly();
        new Shelf("second").add();

        assertThat(shelves.count()).isEqualTo(2);
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void aTimeoutIsNoObstacle() {
        assertThat(shelves.count()).isEqualTo(1);
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void norIsOneInAThreadOfItsOwn() {
        assertThat(shelves.count()).isEqualTo(1);
    }

    @TestFactory
    Stream<DynamicTest> dynamicTestsShareTheTransactionOfTheirFactory() {
        new Shelf("second").add();
        return Stream.of("third", "fourth")
                .map(
                        name ->
                                DynamicTest.dynamicTest(
                                        name,
                                        () -> {
                                            new Shelf(name).add();
                                            assertThat(shelves.count()).isGreaterThan(2);
                                        }));
    }

    @Nested
    class InANestedClass {
        @BeforeEach
        void addAnother() {
            new Shelf("nested").add();
        }

        @Test
        void theMethodsBeforeAreInOneTransaction(EntityManager em) {
            assertThat(shelves.getAll())
                    .hasSize(2)
                    .allSatisfy(shelf -> assertThat(em.contains(shelf)).isTrue());
        }
    }
}
