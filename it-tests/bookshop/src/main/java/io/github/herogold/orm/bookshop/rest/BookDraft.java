package io.github.herogold.orm.bookshop.rest;

import io.github.herogold.orm.bookshop.Author;
import io.github.herogold.orm.bookshop.Book;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A book as a client describes one that is to be added; the model checks it.
 *
 * @param isbn the 13 digits of its ISBN
 * @param title its title
 * @param authorId the number of its author
 * @param publishedOn the day it came out
 * @param price what a copy costs
 */
public record BookDraft(
        String isbn, String title, long authorId, LocalDate publishedOn, BigDecimal price) {

    Book book() {
        return new Book(isbn, title, Author.get(authorId), publishedOn, price);
    }
}
