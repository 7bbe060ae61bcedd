package io.github.herogold.orm.bookshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.testing.MigratedDatabase;
import io.github.herogold.orm.testing.Queries;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MigratedDatabase(unit = "bookshop")
class BookTest {
    private final Author herbert = new Author("Frank", "Herbert");

    private final Author gibson = new Author("William", "Gibson");

    @BeforeEach
    void fillTheShop() {
        herbert.add();
        gibson.add();
        book("9780441172719", "Dune", herbert).add();
        book("9780441172696", "Dune Messiah", herbert).add();
        book("9780441569595", "Neuromancer", gibson).add();
    }

    @Test
    void anAuthorHasBooks() {
        assertThat(herbert.books().list()).extracting(Book::getTitle).contains("Dune");
    }

    @Test
    void theListReadsAnAuthorAtATime(Queries queries) {
        queries.assertQueries(3, () -> print(Model.of(Book.class).getAll()));
    }

    @Test
    void theQueryOfTheListReadsTheAuthorsToo(Queries queries, EntityManager em) {
        String books = "select b from Book b join fetch b.author";
        queries.assertQueries(1, () -> print(em.createQuery(books, Book.class).getResultList()));
    }

    @Test
    void aCountThatIsWrongShowsTheStatements(Queries queries) {
        assertThatThrownBy(
                        () -> queries.assertQueries(1, () -> print(Model.of(Book.class).getAll())))
                .hasMessageStartingWith("Expected 1 SQL statement, but there were 3:\n  select")
                .hasMessageContaining(" from authors ");
    }

    private static List<String> print(List<Book> books) {
        return books.stream()
                .map(book -> book.getTitle() + " by " + book.getAuthor().fullName())
                .toList();
    }

    private static Book book(String isbn, String title, Author author) {
        return new Book(isbn, title, author, LocalDate.of(1984, 7, 1), new BigDecimal("9.99"));
    }
}
