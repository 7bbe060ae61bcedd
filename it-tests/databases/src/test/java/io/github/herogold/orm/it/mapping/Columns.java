package io.github.herogold.orm.it.mapping;

import io.github.herogold.orm.model.SoftDeleteModel;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Version;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.TenantId;
import org.hibernate.annotations.UpdateTimestamp;

/** Columns that somebody else than the application has a part in. */
final class Columns {
    static final List<Kind<?>> KINDS =
            List.of(
                    Kind.of("generated column", Generated.class, Generated::new).by("shout"),
                    Kind.of("`@Formula`", Formulated.class, Formulated::new).by("twice"),
                    Kind.of("column that is read only", Read.class, Read::new).by("same"),
                    Kind.of("`@CreationTimestamp`, `@UpdateTimestamp`", Stamped.class, Stamped::new)
                            .by("made"),
                    Kind.of("`@DynamicUpdate`", Dynamic.class, Dynamic::new),
                    Kind.of("lazy attribute, enhanced", Lazy.class, Lazy::new),
                    Kind.of("`@TenantId`", Tenanted.class, Tenanted::new).by("tenant"),
                    Kind.of("version, a number", Counted.class, Counted::new).by("version"),
                    Kind.of("version, an `Instant`", Moment.class, Moment::new).by("version"),
                    Kind.of("version, a `LocalDateTime`", Local.class, Local::new).by("version"),
                    Kind.of("version, a `Timestamp`", Stamp.class, Stamp::new).by("version"),
                    Kind.of("`SoftDeleteModel`", Soft.class, Soft::new).by("deletedAt"),
                    Kind.of("`@SoftDelete`", Softly.class, Softly::new));

    private Columns() {}

    @Entity(name = "GeneratedThing")
    static class Generated extends Thing {
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

    @Entity(name = "CountedThing")
    static class Counted extends Thing {
        @Version int version;
    }

    @Entity(name = "MomentThing")
    static class Moment extends Thing {
        @Version Instant version;
    }

    @Entity(name = "LocalThing")
    static class Local extends Thing {
        @Version LocalDateTime version;
    }

    @Entity(name = "StampThing")
    static class Stamp extends Thing {
        @Version Timestamp version;
    }

    @Entity(name = "SoftThing")
    static class Soft extends SoftDeleteModel implements Subject {
        String label = "new";

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
}
