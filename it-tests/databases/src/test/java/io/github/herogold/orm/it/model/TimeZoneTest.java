package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Note;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two moments that are the same time of day in Berlin, where the clocks go back between them. */
@OnEveryDatabase
class TimeZoneTest {
    private static final Instant SUMMER = Instant.parse("2031-10-26T00:30:00.000001Z");
    private static final Instant WINTER = Instant.parse("2031-10-26T01:30:00.000001Z");

    private final Model<Note> notes = Model.of(Note.class);
    private final TimeZone usual = TimeZone.getDefault();
    private final Unit unit;

    TimeZoneTest(TestDatabase database) {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        unit = Unit.on(database, Note.class);
    }

    @AfterEach
    void close() {
        TimeZone.setDefault(usual);
        Orm.setClock(Clock.systemUTC());
        unit.close();
    }

    @Test
    void theHourThatComesTwiceIsTwoHours() {
        addAt(SUMMER);
        addAt(WINTER);

        assertThat(notes.getAll()).extracting(Note::getCreatedAt).containsExactly(SUMMER, WINTER);
        assertThat(notes.where("createdAt > ?1", SUMMER).count()).isEqualTo(1);
    }

    @Test
    void aMomentIsTheSameForAReaderInAnotherZone() {
        addAt(SUMMER);
        addAt(WINTER);
        Orm.unregister(unit.factory());
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
        PersistenceConfiguration tokyo =
                Unit.configuration("tokyo", unit.address(), Note.class)
                        .property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "none");

        try (EntityManagerFactory factory = tokyo.createEntityManagerFactory()) {
            List<Note> read = Orm.inTransaction(factory.getName(), notes::getAll);
            assertThat(read).extracting(Note::getCreatedAt).containsExactly(SUMMER, WINTER);
        }
    }

    private static void addAt(Instant moment) {
        Orm.setClock(Clock.fixed(moment, ZoneOffset.UTC));
        new Note(moment.toString()).add();
    }
}
