package io.github.herogold.orm.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.opentest4j.AssertionFailedError;

/**
 * The SQL statements that a test has Hibernate run: queries, inserts, updates, deletes, and calls
 * of sequences.
 *
 * <p>A piece of work that is watched starts as a request does, with an empty persistence context:
 * entities are flushed and detached before it, so that nothing is found in memory only because the
 * test has just written it. What the work has changed is flushed after it.
 *
 * <p>A JDBC batch is one statement. What goes past Hibernate, straight to a JDBC connection, is not
 * seen. Not thread-safe, like the entity manager of the test.
 */
public final class Queries {
    private final TestWork test;

    Queries(TestWork test) {
        this.test = test;
    }

    /**
     * What was run since the transaction of the test began, in order.
     *
     * @return SQL with {@code ?} in place of values
     */
    public List<String> statements() {
        return test.statements();
    }

    /**
     * What a piece of work runs, in order.
     *
     * @param work what to do
     * @return SQL with {@code ?} in place of values
     */
    public List<String> during(Runnable work) {
        test.flush();
        test.entityManager().clear();
        int before = statements().size();
        work.run();
        test.flush();
        List<String> all = statements();
        return all.subList(before, all.size());
    }

    /**
     * Makes sure that a piece of work runs so many statements, and not one for each row of a list.
     *
     * @param expected the number of statements
     * @param work what to do
     * @throws AssertionError if there are more or fewer; its message has them all
     */
    public void assertQueries(int expected, Runnable work) {
        List<String> run = during(work);
        if (run.size() != expected) {
            throw new AssertionFailedError(Messages.count(expected, run), expected, run.size());
        }
    }

    /**
     * Makes sure that a piece of work runs so many statements, and returns its result.
     *
     * @param <R> what the work returns
     * @param expected the number of statements
     * @param work what to do
     * @return what the work returned
     * @throws AssertionError if there are more or fewer; its message has them all
     */
    public <R> R assertQueries(int expected, Supplier<R> work) {
        List<R> result = new ArrayList<>();
        Runnable keeping = () -> result.add(work.get());
        assertQueries(expected, keeping);
        return result.get(0);
    }
}
