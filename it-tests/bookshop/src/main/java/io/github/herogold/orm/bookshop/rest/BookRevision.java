package io.github.herogold.orm.bookshop.rest;

import java.math.BigDecimal;

/**
 * What a client wants to be changed in a book.
 *
 * @param title the new title
 * @param price what a copy is to cost
 * @param version the version of the book that the client has seen
 */
public record BookRevision(String title, BigDecimal price, int version) {}
