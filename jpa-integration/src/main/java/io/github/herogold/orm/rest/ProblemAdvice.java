package io.github.herogold.orm.rest;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.model.InvalidModelException;
import jakarta.validation.ConstraintViolationException;
import java.lang.System.Logger.Level;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Tells clients of an application of Spring what a model has refused, as {@link ProblemMapper} does
 * elsewhere.
 *
 * <p>It is asked last, so what an application does itself with an exception counts. Spring Boot
 * switches it on, unless {@code herogold.web.problems} is {@code false}; other applications declare
 * it as a bean. Thread-safe.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public final class ProblemAdvice {
    private static final System.Logger LOG = System.getLogger(ProblemAdvice.class.getName());

    /** For Spring. */
    public ProblemAdvice() {}

    @ExceptionHandler
    ProblemDetail answer(OrmException exception) {
        return detail(Problem.answer(exception, LOG));
    }

    // Where a transaction of Spring's commits, Spring has put its own exception in place of ours.
    @ExceptionHandler
    ProblemDetail answer(OptimisticLockingFailureException exception) {
        LOG.log(Level.DEBUG, Messages.CONFLICT, exception);
        return detail(Problem.conflict());
    }

    // Hibernate checks a change when it writes it, which may be when a transaction commits. What
    // another bean finds wrong with its parameters is left to whoever answers for that.
    @ExceptionHandler
    ProblemDetail answer(ConstraintViolationException exception) {
        return answer(InvalidModelException.of(exception).orElseThrow(() -> exception));
    }

    private static ProblemDetail detail(Problem problem) {
        ProblemDetail detail = ProblemDetail.forStatus(problem.status());
        detail.setTitle(problem.title());
        problem.detail().ifPresent(detail::setDetail);
        if (!problem.errors().isEmpty()) {
            detail.setProperty("errors", problem.errors());
        }
        return detail;
    }
}
