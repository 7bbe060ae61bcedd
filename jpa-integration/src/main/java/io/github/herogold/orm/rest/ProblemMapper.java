package io.github.herogold.orm.rest;

import io.github.herogold.orm.OrmException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.LinkedHashMap;
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

    /** For the server. */
    public ProblemMapper() {}

    @Override
    public Response toResponse(OrmException exception) {
        Problem problem = Problem.answer(exception, LOG);
        return Response.status(problem.status()).type(TYPE).entity(json(problem)).build();
    }

    private static Map<String, Object> json(Problem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", problem.title());
        json.put("status", problem.status());
        problem.detail().ifPresent(detail -> json.put("detail", detail));
        if (!problem.errors().isEmpty()) {
            json.put("errors", problem.errors());
        }
        return json;
    }
}
