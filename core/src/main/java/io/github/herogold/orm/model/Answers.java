package io.github.herogold.orm.model;

import io.github.herogold.orm.persistence.EntityManagerScope;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A query and the ways to read what it finds.
 *
 * @param type the entity class whose unit is asked
 * @param question prepares the query for the rows that are wanted
 * @param conversion makes an answer of what the query returns
 * @param rows which of the answers are wanted
 * @param described how messages call an answer
 * @param <X> what the query returns
 * @param <R> what is made of it
 */
record Answers<X, R>(
        Class<?> type,
        BiFunction<EntityManager, Rows, TypedQuery<X>> question,
        Function<X, R> conversion,
        Rows rows,
        Object described) {
    // PostgreSQL's and MariaDB's drivers read every row before the first unless told otherwise; the
    // hint is Hibernate's, and others pass it over.
    private static final String FETCH_SIZE = "org.hibernate.fetchSize";
    private static final int ROWS_AT_A_TIME = 100;

    private Answers<X, R> within(Rows wanted) {
        return new Answers<>(type, question, conversion, wanted, described);
    }

    Answers<X, R> page(int number, int size) {
        return within(rows.page(number, size));
    }

    List<R> list() {
        return Orm.reading(type, this::list);
    }

    List<R> list(EntityManager em) {
        List<X> all = prepared(em).getResultList();
        List<R> answers = new ArrayList<>(all.size());
        for (X found : all) {
            answers.add(conversion.apply(found));
        }
        return rows.inOrder(answers);
    }

    private TypedQuery<X> prepared(EntityManager em) {
        return rows.cut(question.apply(em, rows));
    }

    Optional<R> first() {
        return within(rows.first()).list().stream().findFirst();
    }

    R one() {
        List<R> found = within(rows.atMost(2)).list();
        return switch (found.size()) {
            case 0 -> throw QueryMessages.noneFound(described.toString());
            case 1 -> found.get(0);
            default -> throw QueryMessages.severalFound(described.toString());
        };
    }

    Stream<R> stream() {
        return rows.areReversed() ? list().stream() : opened();
    }

    private Stream<R> opened() {
        EntityManagerScope scope = Orm.openForReading(type);
        try {
            return prepared(scope.entityManager())
                    .setHint(FETCH_SIZE, ROWS_AT_A_TIME)
                    .getResultStream()
                    .peek(forgetting(scope))
                    .map(conversion)
                    .onClose(scope::close);
        } catch (RuntimeException e) {
            scope.close();
            throw e;
        }
    }

    // Rows that nobody else holds would fill the memory of an entity manager of their own.
    private Consumer<X> forgetting(EntityManagerScope scope) {
        return found -> {
            if (scope.isOwn() && type.isInstance(found)) {
                scope.entityManager().detach(found);
            }
        };
    }

    void forEach(Consumer<? super R> work) {
        try (Stream<R> answers = stream()) {
            answers.forEach(work);
        }
    }
}
