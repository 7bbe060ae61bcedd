package io.github.herogold.orm.it.bookshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.bookshop.Author;
import io.github.herogold.orm.bookshop.Book;
import io.github.herogold.orm.bookshop.Customer;
import io.github.herogold.orm.bookshop.PurchaseOrder;
import io.github.herogold.orm.bookshop.PurchaseOrder.Status;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.model.BaseModel;
import io.github.herogold.orm.model.InvalidModelException;
import io.github.herogold.orm.model.InvalidModelException.Violation;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.model.NotFoundException;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class BookshopTest {
    private static final Model<Author> authors = Model.of(Author.class);
    private static final Model<Book> books = Model.of(Book.class);
    private static final Model<Customer> customers = Model.of(Customer.class);
    private static final Model<PurchaseOrder> orders = Model.of(PurchaseOrder.class);

    private final EntityManagerFactory factory;
    private final Author author = new Author("Stanisław", "Lem");
    private final Book solaris = book("9788308049051", "Solaris", 1961, "12.50");
    private final Book fiasco = book("9788308049068", "Fiasco", 1986, "14.00");
    private final Customer customer = new Customer("ada@example.org", "Ada");

    BookshopTest(TestDatabase database) {
        BookshopDatabase bookshop = BookshopDatabase.fresh(database);
        bookshop.migrateFromJar();
        factory = bookshop.openValidated();
        author.add();
        solaris.add();
        fiasco.add();
        customer.add();
    }

    @AfterEach
    void close() {
        factory.close();
    }

    @Test
    void whatIsAddedIsFound() {
        Book found = books.get(id(solaris));

        assertThat(found).isEqualTo(solaris).isNotSameAs(solaris);
        assertThat(found.getTitle()).isEqualTo("Solaris");
        assertThat(found.getPublishedOn()).isEqualTo("1961-04-01");
        assertThat(found.getPrice()).isEqualTo("12.50");
        assertThat(found.getCreatedAt()).isEqualTo(solaris.getCreatedAt());
        assertThat(authors.get(id(author)).fullName()).isEqualTo("Stanisław Lem");
    }

    @Test
    void aBookThatIsUpdatedKeepsItsNewPrice() {
        Book found = books.get(id(solaris));
        found.setPrice(new BigDecimal("9.99"));
        found.update();

        assertThat(books.get(id(solaris)).getPrice()).isEqualTo("9.99");
        assertThat(Book.withIsbn("9788308049068")).contains(fiasco);
    }

    @Test
    void scopesAreQueriesThatCanBeNarrowed() {
        assertThat(Book.by(author).list()).containsExactly(fiasco, solaris);
        assertThat(author.books().limit(1).list()).containsExactly(fiasco);
        assertThat(Book.publishedSince(LocalDate.of(1970, 1, 1)).list()).containsExactly(fiasco);
        assertThat(Book.costingAtMost(new BigDecimal("13")).count()).isEqualTo(1);
        assertThat(Book.withIsbn("9780000000000")).isEmpty();
    }

    @Test
    void anOrderIsStoredWithItsLines() {
        PurchaseOrder order = new PurchaseOrder(customer).addLine(solaris, 2).addLine(fiasco, 1);
        order.add();
        solaris.setPrice(new BigDecimal("20.00"));
        solaris.update();

        Orm.inTransaction(
                () -> {
                    PurchaseOrder found = orders.get(id(order));
                    assertThat(found.total()).isEqualTo("39.00");
                    assertThat(found.getLines()).hasSize(2);
                    assertThat(found.getLines().get(0).getBook()).isEqualTo(solaris);
                });
        assertThat(customer.orders().list()).containsExactly(order);
    }

    @Test
    void anOrderGoesItsWay() {
        PurchaseOrder order = new PurchaseOrder(customer).addLine(solaris, 1);
        order.add();
        Orm.inTransaction(() -> orders.get(id(order)).pay(LocalDate.of(2026, 3, 2)));

        PurchaseOrder paid = PurchaseOrder.in(Status.PAID).one();
        assertThat(paid.getPaidOn()).contains(LocalDate.of(2026, 3, 2));
        paid.ship(LocalDate.of(2026, 3, 3));
        paid.update();

        assertThat(orders.get(id(order)).getStatus()).isEqualTo(Status.SHIPPED);
        assertThat(PurchaseOrder.in(Status.PAID).exists()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> paid.addLine(fiasco, 1));
    }

    @Test
    void aTransactionThatFailsLeavesNothingBehind() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                Orm.inTransaction(
                                        () -> {
                                            books.get(id(fiasco)).setPrice(BigDecimal.ONE);
                                            new PurchaseOrder(customer).addLine(fiasco, 1).add();
                                            orders.all().one().ship(LocalDate.of(2026, 3, 3));
                                        }));

        assertThat(orders.count()).isZero();
        assertThat(books.get(id(fiasco)).getPrice()).isEqualTo("14.00");
    }

    @Test
    void whatBreaksARuleIsNotAdded() {
        assertThatExceptionOfType(InvalidModelException.class)
                .isThrownBy(() -> new Customer("not an address", "").add())
                .satisfies(
                        e ->
                                assertThat(e.violations())
                                        .extracting(Violation::field)
                                        .containsExactly("email", "name"));
        assertThatThrownBy(() -> new PurchaseOrder(customer).addLine(solaris, 0).add())
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("quantity");
        assertThatThrownBy(() -> new Customer("ada@example.org", "Another Ada").add())
                .isInstanceOf(PersistenceException.class);
        assertThat(customers.getAll()).containsExactly(customer);
    }

    @Test
    void aDeletedBookIsGone() {
        fiasco.delete();

        assertThat(books.find(id(fiasco))).isEmpty();
        assertThatThrownBy(fiasco::update).isInstanceOf(NotFoundException.class);
    }

    private Book book(String isbn, String title, int year, String price) {
        LocalDate day = LocalDate.of(year, 4, 1);
        return new Book(isbn, title, author, day, new BigDecimal(price));
    }

    private static Long id(BaseModel model) {
        return Objects.requireNonNull(model.getId());
    }
}
