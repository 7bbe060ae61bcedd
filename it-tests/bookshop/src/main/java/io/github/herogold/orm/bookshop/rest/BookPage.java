package io.github.herogold.orm.bookshop.rest;

import io.github.herogold.orm.bookshop.Book;
import io.github.herogold.orm.model.Page;
import java.util.List;

/**
 * A page of a list of books.
 *
 * @param books the books of this page, in order
 * @param page the page, counted from 0
 * @param total how many books are on all pages
 */
public record BookPage(List<BookView> books, int page, long total) {

    static BookPage of(Page<Book> page) {
        List<BookView> books = page.rows().stream().map(BookView::of).toList();
        return new BookPage(books, page.number(), page.total());
    }
}
