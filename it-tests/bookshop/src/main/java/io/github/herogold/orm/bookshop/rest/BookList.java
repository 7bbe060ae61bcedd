package io.github.herogold.orm.bookshop.rest;

import io.github.herogold.orm.bookshop.Book;
import io.github.herogold.orm.model.Page;
import io.github.herogold.orm.model.Query;
import java.util.List;
import java.util.Optional;

/**
 * A list of books that clients read by the page.
 *
 * @param books the books, in order
 * @param bookmarks how places in that order are written
 * @param size how many books a page has
 */
record BookList(Query<Book> books, Bookmarks bookmarks, int size) {

    static BookList of(Query<Book> books, String order, int size) {
        return new BookList(books.orderBy(order), Bookmarks.in(order), size);
    }

    /** The page with a number, whose books are others where some come or go on earlier pages. */
    BookPage numbered(int page) {
        Page<Book> found = books.page(page, size).listWithTotal();
        return page(found.rows(), Optional.of(found.total()));
    }

    /** The page after a bookmark, whatever comes or goes on earlier pages. */
    BookPage after(String bookmark) {
        List<Book> found = books.after(bookmarks.read(bookmark)).limit(size).list();
        return page(found, Optional.empty());
    }

    private BookPage page(List<Book> found, Optional<Long> total) {
        Optional<String> next =
                found.size() < size
                        ? Optional.empty()
                        : bookmarks.write(books.keyOf(found.get(size - 1)));
        return new BookPage(found.stream().map(BookView::of).toList(), total, next);
    }
}
