package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.ActiveRecord;
import io.github.herogold.orm.model.AlreadyExistsException;
import io.github.herogold.orm.model.Model;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.EnumSet;
import java.util.UUID;
import org.hibernate.annotations.IdGeneratorType;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.generator.BeforeExecutionGenerator;
import org.hibernate.generator.EventType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ids that Hibernate generates although nothing says {@code @GeneratedValue}. */
@OnEveryDatabase
class GeneratedIdsTest {
    private final Unit unit;

    GeneratedIdsTest(TestDatabase database) {
        unit = Unit.on(database, Parcel.class, Crate.class);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void whatWasRefusedAndMendedIsAdded() {
        Parcel parcel = new Parcel(null);
        assertThatThrownBy(parcel::add).isInstanceOf(RuntimeException.class);
        assertThat(parcel.id).isNull();
        parcel.label = "books";
        parcel.add();
        Crate crate = new Crate(null);
        assertThatThrownBy(crate::add).isInstanceOf(RuntimeException.class);
        assertThat(crate.id).isNull();
        crate.label = "wine";
        crate.add();

        assertThat(unit.see("select label from Parcel union all select label from Crate"))
                .containsExactly("books", "wine");
        assertThatThrownBy(parcel::add).isInstanceOf(AlreadyExistsException.class);
    }

    @Test
    void whatWasDeletedIsSavedWithAnotherId() {
        Parcel parcel = new Parcel("books");
        parcel.save();
        UUID first = parcel.id;
        parcel.delete();
        parcel.save();

        assertThat(parcel.id).isNotNull().isNotEqualTo(first);
        assertThat(Model.of(Parcel.class).count()).isEqualTo(1);
    }

    /** Its id is one of Hibernate's. */
    @Entity(name = "Parcel")
    static class Parcel extends ActiveRecord {
        @Id @UuidGenerator UUID id;

        @Column(nullable = false)
        String label;

        protected Parcel() {}

        Parcel(String label) {
            this.label = label;
        }
    }

    /** Its id is made by a generator of the application. */
    @Entity(name = "Crate")
    static class Crate extends ActiveRecord {
        @Id @Numbered String id;

        @Column(nullable = false)
        String label;

        protected Crate() {}

        Crate(String label) {
            this.label = label;
        }
    }

    /** Ids of crates. */
    @IdGeneratorType(Numbers.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface Numbered {}

    /** Makes ids of crates. */
    public static final class Numbers implements BeforeExecutionGenerator {
        private static final long serialVersionUID = 1L;

        /** For Hibernate. */
        public Numbers() {}

        @Override
        public Object generate(
                SharedSessionContractImplementor session,
                Object owner,
                Object current,
                EventType event) {
            return "C-" + UUID.randomUUID();
        }

        @Override
        public EnumSet<EventType> getEventTypes() {
            return EnumSet.of(EventType.INSERT);
        }
    }
}
