package io.github.herogold.orm.bookshop;

import io.github.herogold.orm.model.BaseModel;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.model.Query;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** A book, whatever editions there are of it. */
@Entity
@Table(name = "books")
public class Book extends BaseModel {
    private static final Model<Book> books = Model.of(Book.class);

    @Pattern(regexp = "\\d{13}", message = "must be 13 digits")
    @Column(nullable = false, unique = true, length = 13)
    private String isbn;

    @NotBlank
    @Column(nullable = false)
    private String title;

    @NotNull
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "author_id")
    private Author author;

    @NotNull
    @Column(name = "published_on", nullable = false)
    private LocalDate publishedOn;

    @NotNull
    @PositiveOrZero
    @Digits(integer = 8, fraction = 2)
    @Column(nullable = false, precision = 10, scale = 2)
    private BigDecimal price;

    @Version
    @Column(nullable = false)
    private int version;

    /** For the persistence provider. */
    protected Book() {}

    /**
     * Makes a book, to be added.
     *
     * @param isbn the 13 digits of its ISBN
     * @param title its title
     * @param author who wrote it
     * @param publishedOn the day it came out
     * @param price what a copy costs
     */
    public Book(String isbn, String title, Author author, LocalDate publishedOn, BigDecimal price) {
        this.isbn = isbn;
        this.title = title;
        this.author = author;
        this.publishedOn = publishedOn;
        this.price = price;
    }

    /**
     * The books of an author, the latest first.
     *
     * @param author who wrote them
     * @return a query for books
     */
    public static Query<Book> by(Author author) {
        return books.where("author = ?1", author).orderBy("publishedOn desc");
    }

    /**
     * Books that came out on a day or later, the latest first.
     *
     * @param day the first day
     * @return a query for books
     */
    public static Query<Book> publishedSince(LocalDate day) {
        return books.where("publishedOn >= ?1", day).orderBy("publishedOn desc");
    }

    /**
     * Books within a budget, the cheapest first.
     *
     * @param limit the highest price
     * @return a query for books
     */
    public static Query<Book> costingAtMost(BigDecimal limit) {
        return books.where("price <= ?1", limit).orderBy("price", "title");
    }

    /**
     * The book with an ISBN, if the shop has it.
     *
     * @param isbn 13 digits
     * @return the book
     */
    public static Optional<Book> withIsbn(String isbn) {
        return books.where("isbn = ?1", isbn).first();
    }

    /**
     * Books whose title begins as given, in the order of their titles.
     *
     * @param beginning the first letters, as they are written in the title
     * @return a query for books
     */
    public static Query<Book> titled(String beginning) {
        return books.where("left(title, ?1) = ?2", beginning.length(), beginning).orderBy("title");
    }

    /**
     * The International Standard Book Number.
     *
     * @return 13 digits
     */
    public String getIsbn() {
        return isbn;
    }

    /**
     * The title.
     *
     * @return a title
     */
    public String getTitle() {
        return title;
    }

    /**
     * Who wrote the book.
     *
     * @return the author, read from the database when first asked for more than its id
     */
    public Author getAuthor() {
        return author;
    }

    /**
     * The day the book came out.
     *
     * @return a day
     */
    public LocalDate getPublishedOn() {
        return publishedOn;
    }

    /**
     * What a copy costs.
     *
     * @return an amount
     */
    public BigDecimal getPrice() {
        return price;
    }

    /**
     * Changes what a copy costs; orders that were placed keep their price.
     *
     * @param newPrice an amount
     */
    public void setPrice(BigDecimal newPrice) {
        price = newPrice;
    }

    /**
     * How often the book was changed since it was added.
     *
     * @return a number that grows with each change
     */
    public int getVersion() {
        return version;
    }

    /**
     * Corrects the title and the price as somebody wants who saw an earlier state of this book,
     * which was read outside a transaction: {@link #update} refuses if it has changed since.
     *
     * @param seen the version that was seen
     * @param newTitle a title
     * @param newPrice an amount
     */
    public void revise(int seen, String newTitle, BigDecimal newPrice) {
        version = seen;
        title = newTitle;
        price = newPrice;
    }
}
