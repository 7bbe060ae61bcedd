package io.github.herogold.orm.it.mapping;

import io.github.herogold.orm.model.SoftDeleteModel;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.CurrentTimestamp;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;
import org.hibernate.annotations.TenantId;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.generator.EventType;

/** Columns that somebody else than the application has a part in. */
final class Columns {
    static final List<Kind<?>> KINDS =
            List.of(
                    Kind.of("generated column", Computed.class, Computed::new).by("shout"),
                    Kind.of("`@Formula`", Formulated.class, Formulated::new).by("twice"),
                    Kind.of("column that is read only", Read.class, Read::new).by("same"),
                    Kind.of("column that is only inserted", Inserted.class, Inserted::new)
                            .by("once"),
                    Kind.of("column that is only updated", Updated.class, Updated::new)
                            .by("later")
                            .setting("later", "bulk"),
                    Kind.of("`@Generated` by a default", Given.class, Given::new).by("given"),
                    Kind.of("`@CurrentTimestamp`", Current.class, Current::new).by("made"),
                    Kind.of("`@CreationTimestamp`, `@UpdateTimestamp`", Stamped.class, Stamped::new)
                            .by("made"),
                    Kind.of("`@DynamicUpdate`", Dynamic.class, Dynamic::new),
                    Kind.of("lazy attribute, enhanced", Lazy.class, Lazy::new),
                    Kind.of("`@TenantId`", Tenanted.class, Tenanted::new).by("tenant"),
                    Kind.of("`SoftDeleteModel`", Soft.class, Soft::new).by("deletedAt"),
                    Kind.of("`@SoftDelete`", Softly.class, Softly::new),
                    Kind.of("`@SoftDelete`, a time", Timely.class, Timely::new),
                    Kind.of("`@SQLRestriction`", Shown.class, Shown::new),
                    Kind.of("`@Immutable`", Fixed.class, Fixed::new));

    private Columns() {}

    @Entity(name = "GeneratedThing")
    static class Computed extends Thing {
        @GeneratedColumn("upper(label)")
        @Column(length = 60)
        String shout;

        @Override
        public Object view() {
            return label + shout;
        }
    }

    @Entity(name = "FormulaThing")
    static class Formulated extends Thing {
        int number = 1;

        @Formula("number * 2")
        int twice;

        @Override
        public void change(int newNumber) {
            super.change(newNumber);
            number = newNumber;
        }

        @Override
        public Object view() {
            return label + number;
        }
    }

    @Entity(name = "ReadThing")
    static class Read extends Thing {
        @Column(name = "label", insertable = false, updatable = false)
        String same;
    }

    @Entity(name = "InsertedThing")
    static class Inserted extends Thing {
        @Column(updatable = false)
        String once = "new";

        @Override
        public Object view() {
            return label + once;
        }
    }

    @Entity(name = "UpdatedThing")
    static class Updated extends Thing {
        @Column(insertable = false)
        String later;

        @Override
        public void change(int number) {
            super.change(number);
            later = "later " + number;
        }

        @Override
        public Object view() {
            return label + later;
        }
    }

    @Entity(name = "GivenThing")
    static class Given extends Thing {
        @Generated
        @ColumnDefault("'given'")
        @Column(insertable = false, updatable = false)
        String given;

        @Override
        public Object view() {
            return label + given;
        }
    }

    @Entity(name = "CurrentThing")
    static class Current extends Thing {
        @CurrentTimestamp(event = EventType.INSERT)
        Instant made;

        @CurrentTimestamp Instant touched;

        @Override
        public Object view() {
            return label + (made != null) + (touched != null);
        }
    }

    @Entity(name = "StampedThing")
    static class Stamped extends Thing {
        @CreationTimestamp Instant made;

        @UpdateTimestamp Instant touched;

        @Override
        public Object view() {
            return label + (made != null) + (touched != null);
        }
    }

    @Entity(name = "DynamicThing")
    @DynamicUpdate
    static class Dynamic extends Thing {
        String other = "new";

        @Override
        public void change(int number) {
            super.change(number);
            other = number == 1 ? "other" : other;
        }

        @Override
        public Object view() {
            return label + other;
        }
    }

    @Entity(name = "LazyThing")
    static class Lazy extends Thing {
        @Basic(fetch = FetchType.LAZY)
        String text = "long";

        @Override
        public void change(int number) {
            super.change(number);
            text = "long " + number;
        }

        @Override
        public Object view() {
            return label + text;
        }
    }

    @Entity(name = "TenantThing")
    static class Tenanted extends Thing {
        @TenantId String tenant;
    }

    @Entity(name = "SoftThing")
    static class Soft extends SoftDeleteModel implements Subject {
        String label = "new";

        @Column(unique = true)
        String mark = UUID.randomUUID().toString();

        @Override
        public void change(int number) {
            label = "changed " + number;
        }

        @Override
        public Object view() {
            return label;
        }
    }

    @Entity(name = "SoftlyThing")
    @SoftDelete
    static class Softly extends Thing {}

    @Entity(name = "TimelyThing")
    @SoftDelete(strategy = SoftDeleteType.TIMESTAMP)
    static class Timely extends Thing {}

    @Entity(name = "ShownThing")
    @SQLRestriction("hidden = 0")
    static class Shown extends Thing {
        int hidden = 0;
    }

    @Entity(name = "FixedThing")
    @Immutable
    static class Fixed extends Thing {}
}
