package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.ActiveRecord;
import io.github.herogold.orm.model.BaseModel;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A model whose id is an association without an id class: for Hibernate it is its own id. */
@OnEveryDatabase
class OwnIdTest {
    private final Model<Rider> riders = Model.of(Rider.class);
    private final Unit unit;

    OwnIdTest(TestDatabase database) {
        unit = Unit.on(database, Rider.class, Horse.class);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void itIsAddedAndChangedWhereItWasReadAndDeleted() {
        Rider rider = added();
        Orm.inTransaction(
                () -> {
                    Rider managed = riders.all().one();
                    managed.name = "Eve";
                    managed.update();
                });
        assertThat(unit.see("select name from Rider")).containsExactly("Eve");

        rider.refresh();
        assertThat(rider.name).isEqualTo("Eve");
        rider.delete();
        assertThat(riders.count()).isZero();
    }

    @Test
    void aDetachedOneIsNotWritten() {
        Rider rider = added();
        rider.name = "Eve";

        assertRefused(rider::update);
        assertRefused(rider::save);
        assertRefused(() -> riders.upsert(rider, "horse"));
        assertThat(rider.name).isEqualTo("Eve");
        assertThat(unit.see("select name from Rider")).containsExactly("Ada");
    }

    @Test
    void aManagedOneIsNotReadAgain() {
        added();

        assertRefused(
                () ->
                        Orm.inTransaction(
                                () -> {
                                    Rider managed = riders.all().one();
                                    riders.all().update(Map.of("name", "Eve"));
                                    managed.refresh();
                                }));
    }

    private static void assertRefused(ThrowingCallable writing) {
        assertThatThrownBy(writing)
                .isExactlyInstanceOf(OrmException.class)
                .hasMessage(
                        "A Rider cannot be told from its row: it is its own id, since that has no"
                                + " class. Give it an @IdClass, or change it in the transaction"
                                + " that has read it.");
    }

    private static Rider added() {
        Horse horse = new Horse();
        horse.add();
        Rider rider = new Rider(horse);
        rider.add();
        return rider;
    }

    @Entity(name = "Horse")
    static class Horse extends BaseModel {}

    @Entity(name = "Rider")
    static class Rider extends ActiveRecord {
        @Id @OneToOne Horse horse;
        String name = "Ada";

        protected Rider() {}

        Rider(Horse horse) {
            this.horse = horse;
        }
    }
}
