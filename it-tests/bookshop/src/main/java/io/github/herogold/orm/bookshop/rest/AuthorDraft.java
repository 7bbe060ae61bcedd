package io.github.herogold.orm.bookshop.rest;

import io.github.herogold.orm.bookshop.Author;

/**
 * An author as a client describes one who is to be added.
 *
 * @param firstName the given names, possibly empty
 * @param lastName the family name
 */
public record AuthorDraft(String firstName, String lastName) {

    Author author() {
        return new Author(firstName, lastName);
    }
}
