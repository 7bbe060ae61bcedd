package io.github.herogold.orm.bookshop.rest;

import java.util.List;
import java.util.Optional;

/**
 * A page of a list of books.
 *
 * @param books the books of this page, in order
 * @param total how many books are on all pages; not counted for a page after a bookmark
 * @param next the bookmark at the last book of this page; none where the page is not full, nor in
 *     an order that has no bookmarks
 */
public record BookPage(List<BookView> books, Optional<Long> total, Optional<String> next) {}
