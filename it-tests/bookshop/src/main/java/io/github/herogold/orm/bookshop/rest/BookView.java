package io.github.herogold.orm.bookshop.rest;

import static java.util.Objects.requireNonNull;

import io.github.herogold.orm.bookshop.Book;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A book as clients see it.
 *
 * @param id the number of the book
 * @param isbn the 13 digits of its ISBN
 * @param title its title
 * @param authorId the number of its author
 * @param publishedOn the day it came out
 * @param price what a copy costs
 * @param version how often it was changed
 */
public record BookView(
        long id,
        String isbn,
        String title,
        long authorId,
        LocalDate publishedOn,
        BigDecimal price,
        int version) {

    static BookView of(Book book) {
        return new BookView(
                requireNonNull(book.getId()),
                book.getIsbn(),
                book.getTitle(),
                requireNonNull(book.getAuthor().getId()),
                book.getPublishedOn(),
                book.getPrice(),
                book.getVersion());
    }
}
