package io.github.herogold.orm.model.values;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How versions of rows go on: some are counted up, others are the time of the change.
 *
 * <p>Jakarta Persistence has numbers, {@code Instant}, {@code LocalDateTime} and {@code Timestamp};
 * Hibernate has the other times too.
 */
public final class Versions {
    private static final Map<Class<?>, Number> FIRST =
            Map.of(
                    int.class,
                    0,
                    Integer.class,
                    0,
                    long.class,
                    0L,
                    Long.class,
                    0L,
                    short.class,
                    (short) 0,
                    Short.class,
                    (short) 0);

    private static final Map<Class<?>, Function<Instant, Object>> TIMES =
            Map.of(
                    Instant.class, moment -> moment,
                    LocalDateTime.class, moment -> LocalDateTime.ofInstant(moment, zone()),
                    OffsetDateTime.class, moment -> OffsetDateTime.ofInstant(moment, zone()),
                    ZonedDateTime.class, moment -> ZonedDateTime.ofInstant(moment, zone()),
                    Timestamp.class, Timestamp::from,
                    Date.class, Timestamp::from,
                    Calendar.class, Versions::calendar);

    private Versions() {}

    /**
     * Whether versions of a type are counted up.
     *
     * @param type the type of an attribute
     * @return true for whole numbers
     */
    public static boolean areCounted(Class<?> type) {
        return FIRST.containsKey(type);
    }

    /**
     * The version of a row that is written at a moment, where versions are times.
     *
     * @param type the type of an attribute
     * @param moment when the row is written
     * @return the version; empty where versions of the type are no times
     */
    public static Optional<Object> at(Class<?> type, Instant moment) {
        return Optional.ofNullable(TIMES.get(type)).map(version -> version.apply(moment));
    }

    /**
     * The version of a new row.
     *
     * @param type the type of an attribute
     * @param moment when the row is written
     * @return the version; empty where nothing is known of versions of the type
     */
    public static Optional<Object> first(Class<?> type, Instant moment) {
        return Optional.<Object>ofNullable(FIRST.get(type)).or(() -> at(type, moment));
    }

    /**
     * Whether two versions are the same; times are, whatever zone they are written in.
     *
     * @param one a version
     * @param other another
     * @return true if nobody has written the row between them
     */
    public static boolean areSame(@Nullable Object one, @Nullable Object other) {
        return Sameness.of(one, other)
                || (one instanceof ZonedDateTime time
                        && other instanceof ZonedDateTime same
                        && time.isEqual(same))
                || (one instanceof OffsetDateTime moment
                        && other instanceof OffsetDateTime same
                        && moment.isEqual(same));
    }

    // Hibernate keeps times without a zone in that of the JVM.
    private static ZoneId zone() {
        return ZoneId.systemDefault();
    }

    private static Calendar calendar(Instant moment) {
        Calendar calendar = Calendar.getInstance();
        calendar.setTimeInMillis(moment.toEpochMilli());
        return calendar;
    }
}
