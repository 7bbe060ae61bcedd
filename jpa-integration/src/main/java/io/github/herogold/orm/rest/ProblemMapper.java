package io.github.herogold.orm.rest;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.model.AlreadyExistsException;
import io.github.herogold.orm.model.InvalidModelException;
import io.github.herogold.orm.model.InvalidModelException.Violation;
import io.github.herogold.orm.model.NoSuchPageException;
import io.github.herogold.orm.model.NotFoundException;
import io.github.herogold.orm.model.UnknownAttributeException;
import io.github.herogold.orm.persistence.ConflictException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells clients what a model has refused, as problem details in JSON (RFC 9457).
 *
 * <p>A model that is not valid is 422, with what is wrong with which field; one that is not there
 * 404; one that is there already, or was changed meanwhile, 409. An attribute or a page that there
 * is not, as a client may ask for in the order of a list, is 400. Everything else is 500: the
 * client hears nothing of it, the log all.
 *
 * <p>An application switches it on by a class of its own. Thread-safe.
 *
 * <pre>{@code
 * @Provider
 * public class Problems extends ProblemMapper {}
 * }</pre>
 */
public class ProblemMapper implements ExceptionMapper<OrmException> {
    private static final System.Logger LOG = System.getLogger(ProblemMapper.class.getName());
    private static final String TYPE = "application/problem+json";
    private static final int UNPROCESSABLE_CONTENT = 422;

    /** For the server. */
    public ProblemMapper() {}

    @Override
    public Response toResponse(OrmException exception) {
        return Response.status(status(exception)).type(TYPE).entity(problem(exception)).build();
    }

    private static Map<String, Object> problem(OrmException exception) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("title", title(exception));
        problem.put("status", status(exception));
        if (isAboutTheRequest(exception)) {
            problem.put("detail", detail(exception));
        } else {
            LOG.log(Level.ERROR, "A request has failed.", exception);
        }
        if (exception instanceof InvalidModelException invalid) {
            problem.put("errors", errors(invalid.violations()));
        }
        return problem;
    }

    // Which attributes there are is nothing for clients.
    private static String detail(OrmException exception) {
        return exception instanceof UnknownAttributeException unknown
                ? "There is no attribute " + unknown.attribute() + "."
                : String.valueOf(exception.getMessage());
    }

    private static List<Map<String, Object>> errors(List<Violation> violations) {
        return violations.stream()
                .map(
                        violation ->
                                Map.<String, Object>of(
                                        "field", violation.field(),
                                        "message", violation.message()))
                .toList();
    }

    private static boolean isAboutTheRequest(OrmException exception) {
        return status(exception) != Response.Status.INTERNAL_SERVER_ERROR.getStatusCode();
    }

    private static int status(OrmException exception) {
        if (exception instanceof NotFoundException) {
            return Response.Status.NOT_FOUND.getStatusCode();
        }
        if (exception instanceof ConflictException || exception instanceof AlreadyExistsException) {
            return Response.Status.CONFLICT.getStatusCode();
        }
        if (exception instanceof UnknownAttributeException
                || exception instanceof NoSuchPageException) {
            return Response.Status.BAD_REQUEST.getStatusCode();
        }
        return exception instanceof InvalidModelException
                ? UNPROCESSABLE_CONTENT
                : Response.Status.INTERNAL_SERVER_ERROR.getStatusCode();
    }

    private static String title(OrmException exception) {
        return switch (status(exception)) {
            case 400 -> "Bad request";
            case 404 -> "Not found";
            case 409 -> "Conflict";
            case UNPROCESSABLE_CONTENT -> "Not valid";
            default -> "The server has failed";
        };
    }
}
