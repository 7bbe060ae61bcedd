package io.github.herogold.orm.it.mapping;

import io.github.herogold.orm.model.ActiveRecord;
import io.github.herogold.orm.model.SequenceModel;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.UuidGenerator;

/** Keys of all kinds. */
final class Keys {
    static final List<Kind<?>> KINDS =
            List.of(
                    Kind.of("id by auto-increment", Plain.class, Plain::new),
                    Kind.of("id of a sequence", Sequenced.class, Sequenced::new).by("id"),
                    Kind.of("id of a table", Tabled.class, Tabled::new).by("id"),
                    Kind.of("UUID, generated", Uuid.class, Uuid::new).by("id"),
                    Kind.of("`@UuidGenerator` alone", UuidAlone.class, UuidAlone::new).by("id"),
                    Kind.of("id that is assigned", Assigned.class, Assigned::new)
                            .by("code")
                            .knownBy("code"),
                    Kind.of("`@EmbeddedId`", Embedded.class, Embedded::new)
                            .by("key.part")
                            .knownBy("key.part", "key.number"),
                    Kind.of("`@IdClass`", Classed.class, Classed::new)
                            .by("part")
                            .knownBy("part", "number"),
                    Kind.of("`@MapsId`", Mapped.class, Mapped::new, Whole.class).by("whole.name"),
                    Kind.of("id that is an association", Part.class, Part::new, Whole.class)
                            .by("whole.name"),
                    Kind.of("`@EmbeddedId` with `@MapsId`", Piece.class, Piece::new, Whole.class)
                            .by("key.number"),
                    Kind.of("natural id", Natural.class, Natural::new).by("code").knownBy("code"),
                    Kind.of("natural id, mutable", Mutable.class, Mutable::new).by("code"));

    private Keys() {}

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 18);
    }

    @Entity(name = "PlainKey")
    static class Plain extends Thing {}

    /** Those that have no id of the library. */
    @MappedSuperclass
    abstract static class Keyed extends ActiveRecord implements Subject {
        String label = "new";

        @Column(unique = true)
        String mark = unique();

        @Override
        public void change(int number) {
            label = "changed " + number;
        }

        @Override
        public Object view() {
            return label;
        }
    }

    @Entity(name = "SequenceKey")
    static class Sequenced extends SequenceModel implements Subject {
        String label = "new";

        @Column(unique = true)
        String mark = unique();

        @Override
        public void change(int number) {
            label = "changed " + number;
        }

        @Override
        public Object view() {
            return label;
        }
    }

    @Entity(name = "TableKey")
    static class Tabled extends Keyed {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE)
        Long id;
    }

    @Entity(name = "UuidKey")
    static class Uuid extends Keyed {
        @Id @GeneratedValue UUID id;
    }

    @Entity(name = "UuidAloneKey")
    static class UuidAlone extends Keyed {
        @Id @UuidGenerator UUID id;
    }

    @Entity(name = "AssignedKey")
    static class Assigned extends Keyed {
        @Id String code = unique();
    }

    @Embeddable
    record Pair(String part, int number) {}

    @Entity(name = "EmbeddedKey")
    static class Embedded extends Keyed {
        @EmbeddedId Pair key = new Pair(unique(), 1);
    }

    /** The id of {@link Classed}. */
    record PairId(String part, int number) {}

    @Entity(name = "ClassedKey")
    @IdClass(PairId.class)
    static class Classed extends Keyed {
        @Id String part = unique();
        @Id int number = 1;
    }

    @Entity(name = "WholeKey")
    static class Whole extends Thing {
        String name = "whole";

        /** One that is there whatever becomes of the transaction of the caller. */
        static Whole added() {
            Whole whole = new Whole();
            CompletableFuture.runAsync(whole::add).join();
            return whole;
        }
    }

    @Entity(name = "MappedKey")
    static class Mapped extends Keyed {
        @Id Long id;

        @MapsId
        @OneToOne(cascade = CascadeType.ALL)
        Whole whole = new Whole();

        @Override
        public void change(int number) {
            super.change(number);
            whole.name = "whole " + number;
        }

        @Override
        public Object view() {
            return List.of(label, whole.name);
        }
    }

    @Entity(name = "PartKey")
    static class Part extends Keyed {
        @Id @OneToOne Whole whole = Whole.added();
    }

    @Embeddable
    static class PieceId {
        Long wholeId;
        int number = 1;

        @Override
        public boolean equals(Object other) {
            return other instanceof PieceId that
                    && Objects.equals(wholeId, that.wholeId)
                    && number == that.number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(wholeId, number);
        }
    }

    @Entity(name = "PieceKey")
    static class Piece extends Keyed {
        @EmbeddedId PieceId key = new PieceId();

        @MapsId("wholeId")
        @ManyToOne(cascade = CascadeType.ALL)
        Whole whole = new Whole();

        @Override
        public void change(int number) {
            super.change(number);
            whole.name = "whole " + number;
        }

        @Override
        public Object view() {
            return List.of(label, whole.name);
        }
    }

    @Entity(name = "NaturalKey")
    static class Natural extends Thing {
        @NaturalId String code = unique();
    }

    @Entity(name = "MutableKey")
    static class Mutable extends Thing {
        @NaturalId(mutable = true)
        String code = unique();

        @Override
        public void change(int number) {
            super.change(number);
            code = unique();
        }
    }
}
