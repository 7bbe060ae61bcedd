package io.github.herogold.orm.testing;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;

/** What one test does with a database: in a transaction of its own, or in what Spring has. */
sealed interface TestWork permits TestTransaction, SpringTestWork {

    EntityManager entityManager();

    /** What was run so far. */
    List<String> statements();

    /** Writes what is pending, unless something was refused already. */
    void flush();

    /** Runs a method of a test, whose models join the transaction. */
    <T> T joinedBy(Invocation<T> invocation);

    /** Runs a test and, when it has passed, writes what is pending: the database has its say. */
    default <T> T test(Invocation<T> invocation) {
        return joinedBy(
                () -> {
                    T result = invocation.proceed();
                    flush();
                    return result;
                });
    }

    // A Supplier declares no exception; what the method throws passes as it is.
    @SuppressWarnings("unchecked")
    static <T, X extends Throwable> T proceed(Invocation<T> invocation) throws X {
        try {
            return invocation.proceed();
        } catch (Throwable e) {
            throw (X) e;
        }
    }
}
