package io.github.herogold.orm.model;

import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The row that has the same values as an entity in some attributes, whether or not there is one.
 *
 * @param type the entity class
 * @param candidate what the row is to be like if there is none
 * @param unique the attributes of which no two rows have the same values
 * @param <T> the entity class
 */
record KeyedRow<T>(Class<T> type, T candidate, List<AttributePath> unique) {

    static <T> KeyedRow<T> of(Class<T> type, T candidate, String... unique) {
        if (unique.length == 0) {
            throw KeyedMessages.noUniqueAttribute(type);
        }
        // It may fill what the row is known by.
        Instance.of(type, candidate).addition().prepare();
        return new KeyedRow<>(
                type, candidate, Arrays.stream(unique).map(AttributePath::new).toList());
    }

    T upsert() {
        return writing(
                em -> {
                    Optional<T> known = known(em);
                    insert(em).orUpdate(em);
                    // The statement has locked the row.
                    known.ifPresent(em::refresh);
                    return known.orElseGet(() -> locked(em));
                });
    }

    T findOrCreate() {
        return writing(
                em ->
                        known(em)
                                .map(KeyedRow::restored)
                                .orElseGet(
                                        () -> {
                                            insert(em).orNothing(em);
                                            return restored(locked(em));
                                        }));
    }

    T updateOrCreate(Consumer<? super T> change) {
        return writing(
                em -> {
                    Optional<T> known = known(em);
                    boolean inserted = known.isEmpty() && insert(em).orNothing(em);
                    T row = restored(known.map(it -> locked(em, it)).orElseGet(() -> locked(em)));
                    if (!inserted) {
                        Mapping<T> mapping = Mapping.of(em, type);
                        mapping.requireMutable();
                        change.accept(row);
                        mapping.constraints(em).check(row);
                    }
                    return row;
                });
    }

    // What is found to be used is not to vanish behind the next query.
    private static <T> T restored(T row) {
        if (row instanceof SoftDeleteModel model) {
            model.forgetDeletion();
        }
        return row;
    }

    private Optional<T> known(EntityManager em) {
        Mapping.of(em, type).requireIdApart(candidate);
        return rows(em).getResultList().stream().findFirst();
    }

    // A row that somebody else has inserted meanwhile is seen by a read that locks, also where a
    // transaction otherwise sees what was there when it began (MariaDB manual, Consistent
    // Nonlocking Reads). What is not there must not be locked before: two that lock the gap and
    // then insert wait for each other.
    private T locked(EntityManager em) {
        return rows(em).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList().stream()
                .findFirst()
                .orElseThrow(() -> KeyedMessages.vanished(type, unique));
    }

    private static <T> T locked(EntityManager em, T row) {
        em.refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return row;
    }

    // H2 looks for the row and inserts it in two steps, so what somebody else inserts in between is
    // refused; the second time it is there. A transaction of the caller has failed with it.
    private T writing(Function<EntityManager, T> work) {
        boolean repeatable = !Orm.isInTransaction(type);
        try {
            return Orm.writing(type, work);
        } catch (PersistenceException e) {
            if (repeatable && violatesConstraint(e)) {
                return Orm.writing(type, work);
            }
            throw e;
        }
    }

    // SQL:2023, 24.1: class 23 is integrity constraint violation.
    private static boolean violatesConstraint(PersistenceException e) {
        return Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
                .anyMatch(
                        cause ->
                                cause instanceof SQLException refusal
                                        && String.valueOf(refusal.getSQLState()).startsWith("23"));
    }

    private KeyedInsert<T> insert(EntityManager em) {
        Mapping<T> mapping = Mapping.of(em, type);
        mapping.constraints(em).check(candidate);
        if (candidate instanceof ActiveRecord model) {
            model.stampCreation();
        }
        return new KeyedInsert<>(mapping, candidate, unique);
    }

    private TypedQuery<T> rows(EntityManager em) {
        return same(em).queries(em).rows(List.of());
    }

    private Condition<T> same(EntityManager em) {
        Mapping<T> mapping = Mapping.of(em, type);
        Condition<T> same = Condition.none(type);
        for (AttributePath path : unique) {
            same = same.and(Comparison.equality(path, mapping.valueOf(candidate, path)));
        }
        return same;
    }
}
