package io.github.herogold.orm.it.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.testing.MigratedDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How long databases and factories last, and who has the same. */
class SharedUnitTest {
    private static final List<EntityManagerFactory> SEEN = new ArrayList<>();

    @BeforeEach
    void forget() {
        SEEN.clear();
    }

    @Test
    void classesThatAskForTheSameHaveTheSameFactoryUntilTheEndOfTheRun() {
        succeed(4, First.class, Second.class);

        assertThat(SEEN).hasSize(4);
        assertThat(SEEN.stream().distinct()).hasSize(1);
        assertThat(SEEN.get(0).isOpen()).isFalse();
    }

    @Test
    void anotherRunHasAnother() {
        succeed(2, First.class);
        succeed(2, First.class);

        assertThat(SEEN.stream().distinct()).hasSize(2);
    }

    @Test
    void aNestedClassMayAskForAnother() {
        succeed(2, Outer.class);

        assertThat(SEEN.stream().distinct()).hasSize(2);
    }

    @Test
    void aSubclassInheritsTheDatabase() {
        succeed(1, Heir.class);

        assertThat(SEEN).hasSize(1);
    }

    @Test
    void theFactoryIsNotThatOfOtherThreads() {
        succeed(1, InAnotherThread.class);
    }

    private static void succeed(int tests, Class<?>... testClasses) {
        Run.of(testClasses).assertSucceeds(tests);
    }

    private static void see(EntityManager em) {
        assertThat(em.getEntityManagerFactory().isOpen()).isTrue();
        SEEN.add(em.getEntityManagerFactory());
    }

    @Library
    static class First {
        @Test
        void one(EntityManager em) {
            see(em);
        }

        @Test
        void two(EntityManager em) {
            see(em);
        }
    }

    @Library
    static class Second extends First {}

    @Library
    static class Outer {
        @Test
        void ofTheOuter(EntityManager em) {
            see(em);
        }

        @Nested
        @MigratedDatabase(migrations = Library.MIGRATIONS, entities = Shelf.class, unit = "other")
        class Inner {
            @Test
            void ofTheInner(EntityManager em) {
                see(em);
                assertThat(em.getEntityManagerFactory().getName()).isEqualTo("other");
            }
        }
    }

    @MigratedDatabase(migrations = Library.MIGRATIONS, entities = Shelf.class)
    abstract static class Ancestor {}

    static class Heir extends Ancestor {
        @Test
        void inherits(EntityManager em) {
            see(em);
        }
    }

    @Library
    static class InAnotherThread {
        @Test
        void knowsNoUnit() {
            assertThatThrownBy(CompletableFuture.runAsync(Model.of(Shelf.class)::count)::join)
                    .isInstanceOf(CompletionException.class)
                    .hasMessageContaining("No unit of persistence maps " + Shelf.class.getName());
        }
    }
}
