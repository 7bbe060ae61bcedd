package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Subscriber;
import io.github.herogold.orm.it.model.unit.Rollback;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.InvalidModelException;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.model.UnknownAttributeException;
import io.github.herogold.orm.persistence.Orm;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@OnEveryDatabase
class UpsertTest {
    private static final Instant EARLY = Instant.parse("2030-01-01T00:00:00.000001Z");
    private static final Instant LATE = Instant.parse("2030-01-02T00:00:00.000002Z");
    private static final int CALLERS = 8;

    private final Model<Subscriber> subscribers = Model.of(Subscriber.class);
    private final Unit unit;

    UpsertTest(TestDatabase database) {
        unit = Unit.on(database, Subscriber.class);
        setClock(EARLY);
    }

    @AfterEach
    void close() {
        Orm.setClock(Clock.systemUTC());
        unit.close();
    }

    @Test
    void anEntityIsInsertedWhereThereIsNone() {
        Subscriber ada = subscribers.upsert(new Subscriber("ada@example.org", "Ada"), "email");

        assertThat(ada.getId()).isNotNull();
        assertThat(ada.getCreatedAt()).isEqualTo(EARLY);
        assertThat(subscribers.get(ada.getId()).name()).isEqualTo("Ada");
        assertThat(subscribers.get(ada.getId()).home().town()).isEqualTo("London");
    }

    @Test
    void aRowThatIsThereIsUpdated() {
        Subscriber ada = added("ada@example.org", "Ada");
        setClock(LATE);
        Subscriber same =
                subscribers.upsert(new Subscriber("ada@example.org", "Ada Lovelace"), "email");

        assertThat(same).isEqualTo(ada);
        assertThat(same.name()).isEqualTo("Ada Lovelace");
        assertThat(same.getCreatedAt()).isEqualTo(EARLY);
        assertThat(same.getUpdatedAt()).isEqualTo(LATE);
        assertThat(same.version()).isEqualTo(1);
        assertThat(subscribers.count()).isEqualTo(1);
    }

    @Test
    void aManagedEntityOfTheRowIsBroughtUpToDate() {
        added("ada@example.org", "Ada");
        Orm.inTransaction(
                () -> {
                    Subscriber managed = subscribers.where("email", "ada@example.org").one();
                    subscribers.upsert(new Subscriber("ada@example.org", "Countess"), "email");
                    assertThat(managed.name()).isEqualTo("Countess");
                });
    }

    @Test
    void whatIsFoundIsNotChanged() {
        Subscriber ada = added("ada@example.org", "Ada");

        Subscriber found =
                subscribers.findOrCreate(new Subscriber("ada@example.org", "Nobody"), "email");
        Subscriber created =
                subscribers.findOrCreate(new Subscriber("grace@example.org", "Grace"), "email");

        assertThat(found).isEqualTo(ada);
        assertThat(found.name()).isEqualTo("Ada");
        assertThat(created.name()).isEqualTo("Grace");
        assertThat(subscribers.count()).isEqualTo(2);
    }

    @Test
    void whatIsFoundMayBeChanged() {
        added("ada@example.org", "Ada");
        Subscriber changed =
                subscribers.updateOrCreate(
                        new Subscriber("ada@example.org", "Nobody"),
                        found -> found.rename(found.name() + " Lovelace"),
                        "email");
        Subscriber created =
                subscribers.updateOrCreate(
                        new Subscriber("grace@example.org", "Grace"),
                        found -> found.rename("Somebody"),
                        "email");

        assertThat(changed.name()).isEqualTo("Ada Lovelace");
        assertThat(created.name()).isEqualTo("Grace");
        assertThat(unit.see("select name from Subscriber order by name"))
                .containsExactly("Ada Lovelace", "Grace");
    }

    @Test
    void nothingIsWrittenThatIsInvalid() {
        Subscriber invalid = new Subscriber("ada@example.org", "");

        assertThatThrownBy(() -> subscribers.upsert(invalid, "email"))
                .isInstanceOf(InvalidModelException.class);
        assertThatThrownBy(() -> subscribers.findOrCreate(invalid, "email"))
                .isInstanceOf(InvalidModelException.class);
        assertThat(subscribers.count()).isZero();
    }

    @Test
    void theAttributesMustBeNamedAndKnown() {
        Subscriber ada = new Subscriber("ada@example.org", "Ada");

        assertThatThrownBy(() -> subscribers.upsert(ada))
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("Name the attributes that tell one Subscriber from another");
        assertThatThrownBy(() -> subscribers.upsert(ada, "email) do nothing --"))
                .isExactlyInstanceOf(UnknownAttributeException.class)
                .hasMessageContaining("Subscriber has no attribute email) do nothing --");
    }

    @Test
    void itIsRolledBackWithItsTransaction() {
        Rollback.after(() -> subscribers.upsert(new Subscriber("ada@example.org", "Ada"), "email"));

        assertThat(subscribers.count()).isZero();
    }

    /** Ways to write one row that many callers go at once. */
    private enum Way {
        UPSERT {
            @Override
            Subscriber go(Model<Subscriber> subscribers, Subscriber candidate) {
                return subscribers.upsert(candidate, "email");
            }
        },
        FIND_OR_CREATE {
            @Override
            Subscriber go(Model<Subscriber> subscribers, Subscriber candidate) {
                return subscribers.findOrCreate(candidate, "email");
            }
        },
        UPDATE_OR_CREATE {
            @Override
            Subscriber go(Model<Subscriber> subscribers, Subscriber candidate) {
                return subscribers.updateOrCreate(
                        candidate, found -> found.rename(found.name() + "!"), "email");
            }
        };

        abstract Subscriber go(Model<Subscriber> subscribers, Subscriber candidate);
    }

    private static Stream<Way> ways() {
        return Stream.of(Way.values());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void callersAtOnceGetTheSameRow(Way way) {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            for (int round = 0; round < 20; round++) {
                String email = "reader" + round + "@example.org";
                Supplier<Subscriber> call =
                        () -> way.go(subscribers, new Subscriber(email, "Reader"));
                List<CompletableFuture<Subscriber>> calls =
                        IntStream.range(0, CALLERS)
                                .mapToObj(i -> CompletableFuture.supplyAsync(call, callers))
                                .toList();

                assertThat(calls.stream().map(CompletableFuture::join).distinct()).hasSize(1);
                assertThat(subscribers.where("email", email).count()).isEqualTo(1);
            }
        } finally {
            callers.shutdown();
        }
    }

    private Subscriber added(String email, String name) {
        Subscriber subscriber = new Subscriber(email, name);
        subscriber.add();
        return subscriber;
    }

    private static void setClock(Instant instant) {
        Orm.setClock(Clock.fixed(instant, ZoneOffset.UTC));
    }
}
