package io.github.herogold.orm.elsewhere.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.bookshop.Author;
import io.github.herogold.orm.bookshop.Book;
import io.github.herogold.orm.model.InvalidModelException;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

class ShopApplicationTest {
    private final ConfigurableApplicationContext spring =
            SpringApplication.run(
                    ShopApplication.class,
                    "--spring.main.banner-mode=off",
                    "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID());
    private final Catalogue catalogue = spring.getBean(Catalogue.class);
    private final TransactionTemplate transaction =
            new TransactionTemplate(spring.getBean(PlatformTransactionManager.class));
    private final Model<Author> authors = Model.of(Author.class);

    @AfterEach
    void close() {
        spring.close();
    }

    @Test
    void whatABeanAddsIsThere() {
        catalogue.add(List.of("Homer", "Sappho"));

        assertThat(authors.getAll())
                .extracting(Author::fullName)
                .containsExactly("Homer", "Sappho");
    }

    @Test
    void whatABeanAddsIsRolledBackBySpring() {
        List<String> names = List.of("Homer", "");

        assertThatThrownBy(() -> catalogue.add(names)).isInstanceOf(InvalidModelException.class);
        assertThat(authors.all().count()).isZero();
    }

    @Test
    void modelsUseTheEntityManagerOfTheTransaction() {
        EntityManager shared = spring.getBean(EntityManager.class);

        transaction.executeWithoutResult(
                status -> {
                    Author homer = new Author("", "Homer");
                    homer.add();
                    assertThat(shared.contains(homer)).isTrue();
                    assertThat(authors.get(homer.getId())).isSameAs(homer);
                    status.setRollbackOnly();
                });

        assertThat(authors.all().count()).isZero();
    }

    @Test
    void aWriteOutsideOneHasATransactionOfItsOwn() {
        Author homer = new Author("", "Homer");
        homer.add();
        homer.rename("", "Homeros");
        homer.update();

        assertThat(authors.get(homer.getId()).fullName()).isEqualTo("Homeros");
    }

    @Test
    void aTransactionInsideAnotherHasItsOwnEntityManager() {
        TransactionTemplate inner = new TransactionTemplate(transaction.getTransactionManager());
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        transaction.executeWithoutResult(
                status -> {
                    new Author("", "Homer").add();
                    inner.executeWithoutResult(own -> new Author("", "Sappho").add());
                    status.setRollbackOnly();
                });

        assertThat(authors.getAll()).extracting(Author::fullName).containsExactly("Sappho");
    }

    @Test
    void aTransactionOfAnotherDatabaseIsNoPlaceToWriteModels() {
        JdbcDataSource other = new JdbcDataSource();
        other.setUrl("jdbc:h2:mem:" + UUID.randomUUID());
        TransactionTemplate unrelated = new TransactionTemplate(new JdbcTransactionManager(other));

        assertThatThrownBy(
                        () ->
                                unrelated.executeWithoutResult(
                                        status -> new Author("", "Homer").add()))
                .isInstanceOf(OrmException.class)
                .hasMessageContaining("has no part in the transaction of this thread");
        assertThat(authors.all().count()).isZero();
    }

    @Test
    void whatTheDatabaseRefusesArrivesAsItDoesWithoutSpring() {
        Author homer = new Author("", "Homer");
        homer.add();
        book(homer).add();

        assertThatThrownBy(() -> book(homer).add())
                .isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> book(homer).add()))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void aTransactionOfOrmIsOneOfSpring() {
        assertThatThrownBy(
                        () ->
                                Orm.inTransaction(
                                        () -> {
                                            catalogue.add(List.of("Homer"));
                                            throw new IllegalStateException("no");
                                        }))
                .hasMessage("no");
        assertThat(authors.all().count()).isZero();

        Orm.inTransaction(() -> catalogue.add(List.of("Homer")));
        assertThat(authors.all().count()).isOne();
    }

    @Test
    void whatFailsInsideCannotBeCommittedOutside() {
        assertThatThrownBy(
                        () ->
                                transaction.executeWithoutResult(
                                        status -> {
                                            new Author("", "Homer").add();
                                            swallow(() -> Orm.inTransaction(this::fail));
                                        }))
                .isInstanceOf(UnexpectedRollbackException.class);
        assertThat(authors.all().count()).isZero();
    }

    @Test
    void nothingIsWrittenAfterAFailureInside() {
        assertThatThrownBy(
                        () ->
                                transaction.executeWithoutResult(
                                        status -> {
                                            swallow(() -> catalogue.add(List.of("")));
                                            new Author("", "Homer").add();
                                        }))
                .isInstanceOf(OrmException.class)
                .hasMessageContaining("marked for rollback");
    }

    private static Book book(Author author) {
        return new Book(
                "9780140268867", "The Odyssey", author, LocalDate.EPOCH, new BigDecimal("9.99"));
    }

    private void fail() {
        throw new IllegalStateException("no");
    }

    private static void swallow(Runnable work) {
        try {
            work.run();
        } catch (IllegalStateException | InvalidModelException expected) {
            // As an application might.
        }
    }
}
