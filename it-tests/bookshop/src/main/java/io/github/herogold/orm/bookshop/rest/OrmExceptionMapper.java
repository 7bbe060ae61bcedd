package io.github.herogold.orm.bookshop.rest;

import static java.util.Objects.requireNonNull;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.bookshop.rest.Problem.FieldError;
import io.github.herogold.orm.model.AlreadyExistsException;
import io.github.herogold.orm.model.InvalidModelException;
import io.github.herogold.orm.model.NotFoundException;
import io.github.herogold.orm.persistence.ConflictException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Tells clients what a model has refused. */
@Provider
public class OrmExceptionMapper implements ExceptionMapper<OrmException> {
    private static final int UNPROCESSABLE_CONTENT = 422;

    /** For the server. */
    public OrmExceptionMapper() {}

    @Override
    public Response toResponse(OrmException exception) {
        int status = status(exception);
        return Response.status(status)
                .type("application/problem+json")
                .entity(
                        new Problem(
                                status, requireNonNull(exception.getMessage()), errors(exception)))
                .build();
    }

    private static int status(OrmException exception) {
        if (exception instanceof NotFoundException) {
            return Response.Status.NOT_FOUND.getStatusCode();
        }
        if (exception instanceof ConflictException || exception instanceof AlreadyExistsException) {
            return Response.Status.CONFLICT.getStatusCode();
        }
        if (exception instanceof InvalidModelException) {
            return UNPROCESSABLE_CONTENT;
        }
        return Response.Status.INTERNAL_SERVER_ERROR.getStatusCode();
    }

    private static List<FieldError> errors(OrmException exception) {
        return exception instanceof InvalidModelException invalid
                ? invalid.violations().stream().map(FieldError::of).toList()
                : List.of();
    }
}
