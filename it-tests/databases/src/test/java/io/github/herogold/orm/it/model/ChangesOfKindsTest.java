package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.BaseModel;
import io.github.herogold.orm.model.Change;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.NaturalId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What {@code changes()} says of attributes that are not simply written as they are. */
@OnEveryDatabase
class ChangesOfKindsTest {
    private final Model<Gauge> gauges = Model.of(Gauge.class);
    private final Unit unit;

    ChangesOfKindsTest(TestDatabase database) {
        unit = Unit.on(database, Gauge.class);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void nothingHasChangedRightAfterAnAddition() {
        Gauge gauge = new Gauge("north");
        Orm.inTransaction(
                () -> {
                    gauge.add();
                    assertThat(gauge.changes()).isEmpty();
                });

        assertThat(gauge.changes()).isEmpty();
        assertThat(gauges.get(gauge.getId()).changes()).isEmpty();
    }

    @Test
    void whatWasLoadedNeedsNoQuery() {
        Gauge gauge = new Gauge("north");
        gauge.add();
        Orm.inTransaction(
                () -> {
                    Gauge managed = gauges.get(gauge.getId());
                    managed.level = 7;
                    long before = unit.statistics().getPrepareStatementCount();
                    assertThat(managed.changes())
                            .containsExactly(new Change("level", Optional.of(1), Optional.of(7)));
                    assertThat(unit.statistics().getPrepareStatementCount()).isEqualTo(before);
                });
    }

    @Test
    void aNaturalIdThatMayNotChangeIsRefusedInWords() {
        Gauge gauge = new Gauge("north");
        gauge.add();
        gauge.code = "south";
        assertThatThrownBy(gauge::update)
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("natural id");
        assertThatThrownBy(
                        () ->
                                Orm.inTransaction(
                                        () -> {
                                            gauges.get(gauge.getId()).code = "south";
                                        }))
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("natural id");

        assertThat(gauges.get(gauge.getId()).code).isEqualTo("north");
    }

    /** Its attributes are of kinds that the row may have otherwise than the object. */
    @Entity(name = "Gauge")
    static class Gauge extends BaseModel {
        @NaturalId String code;

        int level = 1;

        @Formula("level * 2")
        int twice;

        @Column(name = "level", insertable = false, updatable = false)
        int sameLevel = 1;

        @Column(insertable = false, updatable = false)
        String remark = "none";

        Date seen = Date.from(Orm.now().truncatedTo(ChronoUnit.MILLIS));

        protected Gauge() {}

        Gauge(String code) {
            this.code = code;
        }
    }
}
