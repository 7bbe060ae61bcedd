/**
 * The shop over HTTP: Jakarta REST resources below {@code /api}, which exchange records as JSON.
 */
@NullMarked
package io.github.herogold.orm.bookshop.rest;

import org.jspecify.annotations.NullMarked;
