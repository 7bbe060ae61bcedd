package io.github.herogold.orm.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.bookshop.Author;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.validation.ConstraintViolationException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuthorsTest {
    private static final Instant CREATION = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-02T10:00:00Z");

    private final Model<Author> models = Model.of(Author.class);
    private EntityManagerFactory factory;

    @BeforeEach
    void openTheShop() {
        factory =
                Persistence.createEntityManagerFactory(
                        "bookshop",
                        Map.of(
                                PersistenceConfiguration.JDBC_URL,
                                "jdbc:h2:mem:authors",
                                "herogold.migrations.run",
                                "true"));
        setTime(CREATION);
    }

    @AfterEach
    void closeTheShop() {
        Orm.setClock(Clock.systemUTC());
        factory.close();
    }

    @Test
    void aModelFindsWhatARepositoryInserts() {
        inRepository(authors -> authors.insert(new Author("Ursula K.", "Le Guin")));

        Author found = models.where("lastName", "Le Guin").one();

        assertThat(found.fullName()).isEqualTo("Ursula K. Le Guin");
    }

    @Test
    void aRepositoryFindsWhatAModelAdds() {
        new Author("Ursula K.", "Le Guin").add();

        inRepository(
                authors -> {
                    assertThat(authors.byLastName("Le Guin"))
                            .extracting(Author::fullName)
                            .containsExactly("Ursula K. Le Guin");
                    assertThat(authors.beginningWith("Le%")).hasSize(1);
                });
    }

    @Test
    void anInsertSetsBothTimes() {
        Author author = new Author("Ursula K.", "Le Guin");
        inRepository(authors -> authors.insert(author));

        Author found = models.get(author.getId());

        assertThat(found.getCreatedAt()).isEqualTo(CREATION);
        assertThat(found.getUpdatedAt()).isEqualTo(CREATION);
    }

    @Test
    void anUpdateSetsTheTimeOfTheChange() {
        Author author = new Author("Ursula", "Le Guin");
        author.add();
        setTime(LATER);

        author.rename("Ursula K.", "Le Guin");
        inRepository(authors -> authors.update(author));

        Author found = models.get(author.getId());
        assertThat(found.getFirstName()).isEqualTo("Ursula K.");
        assertThat(found.getCreatedAt()).isEqualTo(CREATION);
        assertThat(found.getUpdatedAt()).isEqualTo(LATER);
    }

    @Test
    void aModelUpdatesWhatARepositoryFound() {
        new Author("Ursula", "Le Guin").add();
        setTime(LATER);

        Author author = fromRepository(authors -> authors.byLastName("Le Guin")).get(0);
        author.rename("Ursula K.", "Le Guin");
        author.update();

        Author found = models.get(author.getId());
        assertThat(found.getFirstName()).isEqualTo("Ursula K.");
        assertThat(found.getUpdatedAt()).isEqualTo(LATER);
    }

    @Test
    void aRepositoryDeletesWhatAModelAdded() {
        Author author = new Author("Ursula K.", "Le Guin");
        author.add();

        inRepository(authors -> authors.delete(author));

        assertThat(models.count()).isZero();
    }

    @Test
    void anInsertChecksConstraints() {
        Author nameless = new Author("Ursula K.", "");

        assertThatThrownBy(() -> inRepository(authors -> authors.insert(nameless)))
                .isInstanceOf(ConstraintViolationException.class);
        assertThat(models.count()).isZero();
    }

    @Test
    void anUpdateChecksConstraints() {
        Author author = new Author("Ursula K.", "Le Guin");
        author.add();
        author.rename("Ursula K.", "");

        assertThatThrownBy(() -> inRepository(authors -> authors.update(author)))
                .isInstanceOf(ConstraintViolationException.class);
        assertThat(models.where("lastName", "Le Guin").exists()).isTrue();
    }

    @Test
    void bothWorkInOneTransaction() {
        Orm.inTransaction(
                () -> {
                    new Author("Ursula K.", "Le Guin").add();
                    besideModels(
                            authors -> {
                                assertThat(authors.byLastName("Le Guin")).hasSize(1);
                                authors.insert(new Author("Frank", "Herbert"));
                            });
                    assertThat(models.where("lastName", "Herbert").exists()).isTrue();
                });

        assertThat(models.count()).isEqualTo(2);
    }

    @Test
    void whatBothWroteIsRolledBackTogether() {
        Runnable work =
                () -> {
                    new Author("Ursula K.", "Le Guin").add();
                    besideModels(authors -> authors.insert(new Author("Frank", "Herbert")));
                    throw new IllegalStateException("undone");
                };

        assertThatThrownBy(() -> Orm.inTransaction(work)).hasMessage("undone");
        assertThat(models.count()).isZero();
    }

    /** Uses a repository in the transaction of the models. */
    private static void besideModels(Consumer<Authors> work) {
        Orm.reading(
                Author.class,
                entityManager -> {
                    entityManager.flush(); // the repository sees rows only
                    Session session = entityManager.unwrap(Session.class);
                    try (StatelessSession stateless =
                            session.statelessWithOptions().connection().open()) {
                        work.accept(new Authors_(stateless));
                    }
                    return true;
                });
    }

    private void inRepository(Consumer<Authors> work) {
        sessions().inStatelessTransaction(session -> work.accept(new Authors_(session)));
    }

    private <R> R fromRepository(Function<Authors, R> work) {
        return sessions().fromStatelessTransaction(session -> work.apply(new Authors_(session)));
    }

    private SessionFactory sessions() {
        return factory.unwrap(SessionFactory.class);
    }

    private static void setTime(Instant moment) {
        Orm.setClock(Clock.fixed(moment, ZoneOffset.UTC));
    }
}
