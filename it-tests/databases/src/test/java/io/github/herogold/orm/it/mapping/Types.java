package io.github.herogold.orm.it.mapping;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Lob;
import jakarta.persistence.Transient;
import java.io.Serializable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.CompositeType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.metamodel.spi.ValueAccess;
import org.hibernate.type.SqlTypes;
import org.hibernate.usertype.CompositeUserType;

/** Attributes whose values are kept in an unusual way. */
final class Types {
    static final List<Kind<?>> KINDS =
            List.of(
                    Kind.of("embeddable as JSON", Noted.class, Noted::new).by("note.text"),
                    Kind.of("`@CompositeType`", Priced.class, Priced::new).by("price.amount"),
                    Kind.of("`@ColumnTransformer`", Turned.class, Turned::new)
                            .by("text")
                            .setting("text", "bulk"),
                    Kind.of("enum by `@EnumeratedValue`", Graded.class, Graded::new)
                            .by("grade")
                            .setting("grade", Grade.GOOD),
                    Kind.of("`@Lob`", Lengthy.class, Lengthy::new),
                    Kind.of("serializable", Packed.class, Packed::new),
                    Kind.of("time with its zone", Zoned.class, Zoned::new).by("moment"),
                    Kind.of("access by methods", Getting.class, Getting::new)
                            .by("word")
                            .setting("word", "bulk"));

    private Types() {}

    @Embeddable
    static class Note {
        String text = "note";
        int page = 1;
    }

    @Entity(name = "NotedThing")
    static class Noted extends Thing {
        @JdbcTypeCode(SqlTypes.JSON)
        Note note = new Note();

        @Override
        public void change(int number) {
            super.change(number);
            note.text = "note " + number;
        }

        @Override
        public Object view() {
            return label + note.text + note.page;
        }
    }

    record Money(int amount, String currency) {}

    /** Money is kept in two columns. */
    public static final class MoneyType implements CompositeUserType<Money> {
        /** The columns. */
        static final class Columns {
            int amount;
            String currency;
        }

        /** For Hibernate. */
        public MoneyType() {}

        @Override
        public Object getPropertyValue(Money money, int property) {
            return property == 0 ? money.amount() : money.currency();
        }

        @Override
        public Money instantiate(ValueAccess values) {
            Integer amount = values.getValue(0, Integer.class);
            return amount == null ? null : new Money(amount, values.getValue(1, String.class));
        }

        @Override
        public Class<?> embeddable() {
            return Columns.class;
        }

        @Override
        public Class<Money> returnedClass() {
            return Money.class;
        }

        @Override
        public boolean equals(Money one, Money other) {
            return Objects.equals(one, other);
        }

        @Override
        public int hashCode(Money money) {
            return Objects.hashCode(money);
        }

        @Override
        public Money deepCopy(Money money) {
            return money;
        }

        @Override
        public boolean isMutable() {
            return false;
        }

        @Override
        public Serializable disassemble(Money money) {
            return new Serializable[] {money.amount(), money.currency()};
        }

        @Override
        public Money assemble(Serializable cached, Object owner) {
            Serializable[] parts = (Serializable[]) cached;
            return new Money((Integer) parts[0], (String) parts[1]);
        }

        @Override
        public Money replace(Money detached, Money managed, Object owner) {
            return detached;
        }
    }

    @Entity(name = "PricedThing")
    static class Priced extends Thing {
        @CompositeType(MoneyType.class)
        Money price = new Money(100, "JPY");

        @Override
        public void change(int number) {
            super.change(number);
            price = new Money(number, "EUR");
        }

        @Override
        public Object view() {
            return label + price.amount() + price.currency();
        }
    }

    @Entity(name = "TurnedThing")
    static class Turned extends Thing {
        @ColumnTransformer(read = "lower(text)", write = "upper(?)")
        String text = "new";

        @Override
        public void change(int number) {
            super.change(number);
            text = "text " + number;
        }

        @Override
        public Object view() {
            return label + text;
        }
    }

    enum Grade {
        POOR("p"),
        GOOD("g");

        @EnumeratedValue final String letter;

        Grade(String letter) {
            this.letter = letter;
        }
    }

    @Entity(name = "GradedThing")
    static class Graded extends Thing {
        @Enumerated(EnumType.STRING)
        Grade grade = Grade.POOR;

        @Override
        public void change(int number) {
            super.change(number);
            grade = number == 1 ? Grade.GOOD : Grade.POOR;
        }

        @Override
        public Object view() {
            return label + grade;
        }
    }

    @Entity(name = "LengthyThing")
    static class Lengthy extends Thing {
        @Lob String text = "new";

        @Lob byte[] bytes = {1};

        @Override
        public void change(int number) {
            super.change(number);
            text = "text " + number;
            bytes = new byte[] {(byte) number};
        }

        @Override
        public Object view() {
            return label + text + bytes[0];
        }
    }

    /** A value that Java writes. */
    record Parcel(String content) implements Serializable {}

    @Entity(name = "PackedThing")
    static class Packed extends Thing {
        @JdbcTypeCode(SqlTypes.VARBINARY)
        @Column(length = 1000)
        Parcel parcel = new Parcel("new");

        @Override
        public void change(int number) {
            super.change(number);
            parcel = new Parcel("content " + number);
        }

        @Override
        public Object view() {
            return label + parcel;
        }
    }

    @Entity(name = "ZonedThing")
    static class Zoned extends Thing {
        @TimeZoneStorage(TimeZoneStorageType.COLUMN)
        OffsetDateTime moment = OffsetDateTime.ofInstant(Instant.EPOCH, ZoneOffset.ofHours(2));

        @Override
        public void change(int number) {
            super.change(number);
            moment = moment.plusHours(number).withOffsetSameInstant(ZoneOffset.ofHours(number));
        }

        @Override
        public Object view() {
            return label + moment;
        }
    }

    @Entity(name = "GettingThing")
    @Access(AccessType.FIELD)
    static class Getting extends Thing {
        @Transient private String kept = "new";

        @Access(AccessType.PROPERTY)
        protected String getWord() {
            return kept;
        }

        protected void setWord(String word) {
            kept = word;
        }

        @Override
        public void change(int number) {
            super.change(number);
            kept = "word " + number;
        }

        @Override
        public Object view() {
            return label + kept;
        }
    }
}
