package io.github.herogold.orm.it.mapping;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Attributes that hold values. */
final class Values {
    static final List<Kind<?>> KINDS =
            List.of(
                    Kind.of("embeddable", Homely.class, Homely::new)
                            .by("home.town")
                            .setting("home.town", "bulk"),
                    Kind.of("embeddable record", Recorded.class, Recorded::new)
                            .by("home.town")
                            .setting("home.town", "bulk"),
                    Kind.of("converter", Converted.class, Converted::new)
                            .by("shout")
                            .setting("shout", new Shout("bulk")),
                    Kind.of("enum", Fueled.class, Fueled::new)
                            .by("fuel")
                            .setting("fuel", Fuel.DIESEL),
                    Kind.of("JSON", Json.class, Json::new),
                    Kind.of("array", Arrayed.class, Arrayed::new),
                    Kind.of("bytes", Bytes.class, Bytes::new),
                    Kind.of("numbers and times", Timed.class, Timed::new)
                            .by("seen")
                            .setting("amount", BigDecimal.TEN));

    private Values() {}

    @Embeddable
    static class Home {
        String town;
        String country = "Japan";

        protected Home() {}

        Home(String town) {
            this.town = town;
        }
    }

    @Entity(name = "Homely")
    static class Homely extends Thing {
        Home home;

        @Override
        public void change(int number) {
            super.change(number);
            home = number == 1 ? new Home("town") : home;
            home.town = "town " + number;
        }

        @Override
        public Object view() {
            return label + (home == null ? "" : home.town + home.country);
        }
    }

    @Embeddable
    record Place(String town, String country) {}

    @Entity(name = "Recorded")
    static class Recorded extends Thing {
        Place home = new Place("Kyoto", "Japan");

        @Override
        public void change(int number) {
            super.change(number);
            home = new Place("town " + number, "Japan");
        }

        @Override
        public Object view() {
            return label + home;
        }
    }

    record Shout(String text) implements Comparable<Shout> {
        @Override
        public int compareTo(Shout other) {
            return text.compareTo(other.text);
        }
    }

    /** Shouts are kept as text. */
    @Converter
    public static final class ShoutConverter implements AttributeConverter<Shout, String> {
        /** For Hibernate. */
        public ShoutConverter() {}

        @Override
        public String convertToDatabaseColumn(Shout shout) {
            return shout == null ? null : shout.text();
        }

        @Override
        public Shout convertToEntityAttribute(String text) {
            return text == null ? null : new Shout(text);
        }
    }

    @Entity(name = "Converted")
    static class Converted extends Thing {
        @Convert(converter = ShoutConverter.class)
        Shout shout = new Shout("hey");

        @Override
        public void change(int number) {
            super.change(number);
            shout = new Shout("hey " + number);
        }

        @Override
        public Object view() {
            return label + shout;
        }
    }

    enum Fuel {
        PETROL,
        DIESEL
    }

    @Entity(name = "Fueled")
    static class Fueled extends Thing {
        @Enumerated(EnumType.STRING)
        Fuel fuel = Fuel.PETROL;

        Fuel reserve;

        @Override
        public void change(int number) {
            super.change(number);
            fuel = number == 1 ? Fuel.DIESEL : Fuel.PETROL;
            reserve = Fuel.DIESEL;
        }

        @Override
        public Object view() {
            return label + fuel + reserve;
        }
    }

    @Entity(name = "JsonThing")
    static class Json extends Thing {
        @JdbcTypeCode(SqlTypes.JSON)
        Map<String, String> content = new TreeMap<>(Map.of("first", "one"));

        @Override
        public void change(int number) {
            super.change(number);
            content.put("key " + number, "value");
        }

        @Override
        public Object view() {
            return label + new TreeMap<>(content);
        }
    }

    @Entity(name = "Arrayed")
    static class Arrayed extends Thing {
        String[] words = {"first"};

        @JdbcTypeCode(SqlTypes.ARRAY)
        List<String> more = List.of("first");

        @Override
        public void change(int number) {
            super.change(number);
            words = new String[] {"first", "word " + number};
            more = List.of("first", "word " + number);
        }

        @Override
        public Object view() {
            return label + Arrays.toString(words) + more;
        }
    }

    @Entity(name = "BytesThing")
    static class Bytes extends Thing {
        byte[] content = {1};

        @Override
        public void change(int number) {
            super.change(number);
            content[0] = (byte) (number + 1);
        }

        @Override
        public Object view() {
            return label + Arrays.toString(content);
        }
    }

    @Entity(name = "TimedThing")
    static class Timed extends Thing {
        @Column(precision = 12, scale = 2)
        BigDecimal amount = BigDecimal.ONE;

        LocalDate onDay = LocalDate.EPOCH;

        Date seen = Date.from(Instant.EPOCH);

        Instant heard = Instant.EPOCH;

        @Override
        public void change(int number) {
            super.change(number);
            amount = new BigDecimal(number).setScale(1);
            onDay = onDay.plusDays(number);
            seen = Date.from(seen.toInstant().plusSeconds(number));
            heard = heard.plus(number, ChronoUnit.DAYS);
        }

        @Override
        public Object view() {
            return label + amount.doubleValue() + onDay + seen.toInstant() + heard;
        }
    }
}
