package io.github.herogold.orm.bookshop.rest;

import io.github.herogold.orm.model.InvalidModelException.Violation;
import java.util.List;

/**
 * What went wrong, in the form of RFC 9457.
 *
 * @param status the status of the response
 * @param detail what happened, for people
 * @param errors what is wrong with which field; empty if that is not it
 */
public record Problem(int status, String detail, List<FieldError> errors) {

    /**
     * What is wrong with a field.
     *
     * @param field the path of the field
     * @param message what is wrong
     */
    public record FieldError(String field, String message) {
        static FieldError of(Violation violation) {
            return new FieldError(violation.field(), violation.message());
        }
    }
}
