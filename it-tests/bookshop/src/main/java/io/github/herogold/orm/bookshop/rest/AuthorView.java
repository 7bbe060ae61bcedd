package io.github.herogold.orm.bookshop.rest;

import static java.util.Objects.requireNonNull;

import io.github.herogold.orm.bookshop.Author;

/**
 * An author as clients see one.
 *
 * @param id the number of the author
 * @param name the whole name
 */
public record AuthorView(long id, String name) {

    static AuthorView of(Author author) {
        return new AuthorView(requireNonNull(author.getId()), author.fullName());
    }
}
