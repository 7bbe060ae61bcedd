package io.github.herogold.orm.it.bookshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.bookshop.Author;
import io.github.herogold.orm.bookshop.Book;
import io.github.herogold.orm.bookshop.Edition;
import io.github.herogold.orm.bookshop.ElectronicEdition;
import io.github.herogold.orm.bookshop.ElectronicEdition.Format;
import io.github.herogold.orm.bookshop.PrintedEdition;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.model.Model;
import jakarta.persistence.EntityManagerFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class BookshopEditionsTest {
    private static final Model<Edition> editions = Model.of(Edition.class);
    private static final Model<PrintedEdition> printed = Model.of(PrintedEdition.class);
    private static final Model<ElectronicEdition> electronic = Model.of(ElectronicEdition.class);
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 2);

    private final EntityManagerFactory factory;
    private final Author author = new Author("Stanisław", "Lem");
    private final Book book =
            new Book("9788308049051", "Solaris", author, TODAY, new BigDecimal("12.50"));
    private final PrintedEdition hardback = new PrintedEdition(book, TODAY, 340);
    private final PrintedEdition paperback = new PrintedEdition(book, TODAY, 290);
    private final ElectronicEdition ebook =
            new ElectronicEdition(book, TODAY, Format.EPUB, 3_000_000_000L);

    BookshopEditionsTest(TestDatabase database) {
        BookshopDatabase bookshop = BookshopDatabase.fresh(database);
        bookshop.migrateFromJar();
        factory = bookshop.openValidated();
        author.add();
        book.add();
        editions.addAll(List.of(hardback, paperback, ebook));
    }

    @AfterEach
    void close() {
        factory.close();
    }

    @Test
    void everyKindSeesItsOwn() {
        assertThat(editions.getAll()).containsExactly(hardback, paperback, ebook);
        assertThat(printed.getAll()).containsExactly(hardback, paperback);
        assertThat(electronic.getAll()).containsExactly(ebook);
        assertThat(List.of(editions.count(), printed.count(), electronic.count()))
                .containsExactly(3L, 2L, 1L);
    }

    @Test
    void anEditionIsFoundAsWhatItIs() {
        Edition found = editions.get(id(ebook));

        assertThat(found).isInstanceOf(ElectronicEdition.class).isEqualTo(ebook);
        assertThat(found.needsParcel()).isFalse();
        assertThat(electronic.get(id(ebook)).getSizeInBytes()).isEqualTo(3_000_000_000L);
        assertThat(electronic.find(id(hardback))).isEmpty();
    }

    @Test
    void aConditionMayNameWhatTheSubclassHas() {
        assertThat(printed.where("pages > ?1 and book = ?2", 300, book).list())
                .containsExactly(hardback);
        assertThat(electronic.where("format = ?1", Format.PDF).exists()).isFalse();
    }

    @Test
    void deletingThoseOfOneKindLeavesTheOthers() {
        assertThat(printed.where("pages < ?1", 1000).delete()).isEqualTo(2);

        assertThat(editions.getAll()).containsExactly(ebook);
        assertThat(printed.count()).isZero();
    }

    @Test
    void idsOfManyAreDifferent() {
        List<PrintedEdition> many =
                IntStream.rangeClosed(1, 120)
                        .mapToObj(pages -> new PrintedEdition(book, TODAY, pages))
                        .toList();

        printed.addAll(many);

        assertThat(many)
                .extracting(PrintedEdition::getId)
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        assertThat(editions.count()).isEqualTo(123);
    }

    private static Long id(Edition edition) {
        return Objects.requireNonNull(edition.getId());
    }
}
