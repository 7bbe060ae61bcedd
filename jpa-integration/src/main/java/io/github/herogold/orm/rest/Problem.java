package io.github.herogold.orm.rest;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.model.AlreadyExistsException;
import io.github.herogold.orm.model.InvalidModelException;
import io.github.herogold.orm.model.InvalidModelException.Violation;
import io.github.herogold.orm.model.NoSuchPageException;
import io.github.herogold.orm.model.NotFoundException;
import io.github.herogold.orm.model.UnknownAttributeException;
import io.github.herogold.orm.persistence.ConflictException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a client is told of an exception, as RFC 9457 has it.
 *
 * <p>A model that is not valid is 422, with what is wrong with which field; one that is not there
 * 404; one that is there already, or was changed meanwhile, 409. An attribute or a page that there
 * is not, as a client may ask for in the order of a list, is 400. Everything else is 500, of which
 * the client hears nothing.
 *
 * @param status the status of the answer
 * @param detail what has happened; empty where that is nothing for clients
 * @param errors each field of a model that is not valid, with what is wrong; none otherwise
 */
record Problem(int status, Optional<String> detail, List<Map<String, Object>> errors) {
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE_CONTENT = 422;
    private static final int SERVER_ERROR = 500;

    /** What a client is told; where that is nothing, the log has all of it. */
    static Problem answer(OrmException exception, System.Logger log) {
        Problem problem = of(exception);
        if (problem.status == SERVER_ERROR) {
            log.log(Level.ERROR, Messages.FAILED, exception);
        }
        return problem;
    }

    private static Problem of(OrmException exception) {
        if (exception instanceof InvalidModelException invalid) {
            return new Problem(UNPROCESSABLE_CONTENT, detail(invalid), errors(invalid));
        }
        if (exception instanceof UnknownAttributeException unknown) {
            return with(BAD_REQUEST, Optional.of(Messages.noAttribute(unknown.attribute())));
        }
        if (exception instanceof NoSuchPageException) {
            return with(BAD_REQUEST, detail(exception));
        }
        if (exception instanceof NotFoundException) {
            return with(NOT_FOUND, detail(exception));
        }
        if (exception instanceof ConflictException || exception instanceof AlreadyExistsException) {
            return with(CONFLICT, detail(exception));
        }
        return with(SERVER_ERROR, Optional.empty());
    }

    /** That of a row which was changed meanwhile, where somebody else has noticed it. */
    static Problem conflict() {
        return with(CONFLICT, Optional.of(Messages.CHANGED_MEANWHILE));
    }

    private static Problem with(int status, Optional<String> detail) {
        return new Problem(status, detail, List.of());
    }

    private static Optional<String> detail(OrmException exception) {
        return Optional.of(String.valueOf(exception.getMessage()));
    }

    private static List<Map<String, Object>> errors(InvalidModelException invalid) {
        return invalid.violations().stream().map(Problem::error).toList();
    }

    private static Map<String, Object> error(Violation violation) {
        return Map.of("field", violation.field(), "message", violation.message());
    }

    String title() {
        return switch (status) {
            case BAD_REQUEST -> "Bad request";
            case NOT_FOUND -> "Not found";
            case CONFLICT -> "Conflict";
            case UNPROCESSABLE_CONTENT -> "Not valid";
            default -> "The server has failed";
        };
    }
}
