package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.BaseModel;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.ConflictException;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FindOption;
import jakarta.persistence.LockModeType;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.Timeout;
import jakarta.persistence.TransactionRequiredException;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.KeyType;
import org.hibernate.annotations.NaturalId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A lock that fails is the same exception whatever options stand beside it. */
@OnEveryDatabase
class LockOptionsTest {
    private static final Timeout AT_ONCE = Timeout.milliseconds(0);

    private final Model<Seat> seats = Model.of(Seat.class);
    private final Model<Stool> stools = Model.of(Stool.class);
    private final TestDatabase database;
    private final Unit unit;

    LockOptionsTest(TestDatabase database) {
        this.database = database;
        unit = Unit.on(database, Seat.class, Stool.class);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    static Stream<Arguments> pessimistic() {
        return ways(LockModeType.PESSIMISTIC_WRITE, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    static Stream<Arguments> writing() {
        return ways(LockModeType.PESSIMISTIC_WRITE);
    }

    static Stream<Arguments> versioned() {
        return ways(
                LockModeType.OPTIMISTIC,
                LockModeType.OPTIMISTIC_FORCE_INCREMENT,
                LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    private static Stream<Arguments> ways(LockModeType... locks) {
        return Arrays.stream(locks)
                .flatMap(
                        lock ->
                                Stream.of(
                                        List.of(lock),
                                        List.of(lock, AT_ONCE),
                                        List.of(CacheRetrieveMode.BYPASS, lock),
                                        List.of(KeyType.NATURAL, lock),
                                        List.of(KeyType.NATURAL, lock, AT_ONCE)))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("pessimistic")
    void aRowThatWasChangedSinceItWasReadIsAConflict(List<FindOption> options) {
        Seat seat = added(new Seat("A1"));
        try (EntityManager em = unit.open()) {
            em.getTransaction().begin();
            Orm.use(em, () -> assertConflict(seat, options));
            assertThat(em.getTransaction().getRollbackOnly()).isTrue();
            em.getTransaction().rollback();
        }
    }

    private void assertConflict(Seat seat, List<FindOption> options) {
        seats.get(seat.getId());
        unit.run("update Seat set version = version + 1");

        assertThatThrownBy(() -> seats.find(key(seat, options), array(options)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("The Seat was changed or deleted by somebody else")
                .hasCauseInstanceOf(OptimisticLockException.class);
    }

    @ParameterizedTest
    @MethodSource("pessimistic")
    void aRowThatSomebodyElseHasLockedIsAnExceptionOfJakartaPersistence(List<FindOption> options) {
        List<FindOption> impatient = impatient(options);
        Seat seat = added(new Seat("A1"));
        try (EntityManager other = unit.open()) {
            other.getTransaction().begin();
            other.find(Seat.class, seat.getId(), LockModeType.PESSIMISTIC_WRITE);
            assertThatThrownBy(() -> seats.get(key(seat, impatient), array(impatient)))
                    .isInstanceOf(lockFailure());
            other.getTransaction().rollback();
        }

        assertThat(seats.get(key(seat, impatient), array(impatient))).isEqualTo(seat);
    }

    private static List<FindOption> impatient(List<FindOption> options) {
        return Stream.concat(options.stream(), Stream.of(AT_ONCE)).distinct().toList();
    }

    @ParameterizedTest
    @MethodSource("pessimistic")
    void whereTheDatabaseLetsItGoOnATransactionSurvivesALockedRow(List<FindOption> options) {
        Seat seat = added(new Seat("A1"));
        try (EntityManager em = unit.open()) {
            em.getTransaction().begin();
            assertLockedByAnother(em, seat, impatient(options));
            em.getTransaction().rollback();
        }
    }

    // Hibernate updates such a row by PESSIMISTIC_FORCE_INCREMENT, and an update has no timeout.
    @ParameterizedTest
    @MethodSource("writing")
    void thatTheTransactionHasReadTheLockedRowMakesNoDifference(List<FindOption> options) {
        Seat seat = added(new Seat("A1"));
        try (EntityManager em = unit.open()) {
            em.getTransaction().begin();
            em.find(Seat.class, seat.getId());
            assertLockedByAnother(em, seat, impatient(options));
            em.getTransaction().rollback();
        }
    }

    private void assertLockedByAnother(EntityManager em, Seat seat, List<FindOption> options) {
        try (EntityManager other = unit.open()) {
            other.getTransaction().begin();
            other.find(Seat.class, seat.getId(), LockModeType.PESSIMISTIC_WRITE);
            Orm.use(
                    em,
                    () ->
                            assertThatThrownBy(() -> seats.get(key(seat, options), array(options)))
                                    .isInstanceOf(lockFailure()));
            assertThat(em.getTransaction().getRollbackOnly())
                    .isEqualTo(lockFailure() == PessimisticLockException.class);
            other.getTransaction().rollback();
        }
    }

    // Jakarta Persistence 3.2, 3.5.4: where the transaction is lost with the statement it is this.
    private Class<?> lockFailure() {
        return database == TestDatabase.POSTGRESQL
                ? PessimisticLockException.class
                : LockTimeoutException.class;
    }

    @ParameterizedTest
    @MethodSource("pessimistic")
    void aLockNeedsATransaction(List<FindOption> options) {
        Seat seat = added(new Seat("A1"));
        try (EntityManager em = unit.open()) {
            Orm.use(
                    em,
                    () ->
                            assertThatThrownBy(() -> seats.get(key(seat, options), array(options)))
                                    .isInstanceOf(TransactionRequiredException.class)
                                    .hasMessageContaining("A Seat is to be locked outside"));
        }
    }

    @ParameterizedTest
    @MethodSource("versioned")
    void aLockThatCountsOnAVersionSaysThatThereIsNone(List<FindOption> options) {
        Stool stool = new Stool("B2");
        stool.add();
        Object key = options.contains(KeyType.NATURAL) ? stool.place : stool.getId();

        assertThatThrownBy(() -> stools.get(key, array(options)))
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageStartingWith("A Stool cannot be found with ")
                .hasMessageContaining("it has no attribute with @Version");
    }

    private static Seat added(Seat seat) {
        seat.add();
        return seat;
    }

    private static Object key(Seat seat, List<FindOption> options) {
        return options.contains(KeyType.NATURAL) ? seat.place : seat.getId();
    }

    private static FindOption[] array(List<FindOption> options) {
        return options.toArray(FindOption[]::new);
    }

    @Entity(name = "Seat")
    static class Seat extends BaseModel {
        @Version private int version;
        @NaturalId private String place;

        protected Seat() {}

        Seat(String place) {
            this.place = place;
        }
    }

    @Entity(name = "Stool")
    static class Stool extends BaseModel {
        @NaturalId private String place;

        protected Stool() {}

        Stool(String place) {
            this.place = place;
        }
    }
}
