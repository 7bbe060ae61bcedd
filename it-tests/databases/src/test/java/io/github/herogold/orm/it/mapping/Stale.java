package io.github.herogold.orm.it.mapping;

import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLockType;
import org.hibernate.annotations.OptimisticLocking;

/** Ways to tell whether somebody else has written a row. */
final class Stale {
    static final List<Kind<?>> KINDS =
            List.of(
                    Kind.of("version, a number", Counted.class, Counted::new).by("version"),
                    Kind.of("version, a `Short`", Small.class, Small::new).by("version"),
                    Kind.of("version, an `Instant`", Moment.class, Moment::new).by("version"),
                    Kind.of("version, a `LocalDateTime`", Local.class, Local::new).by("version"),
                    Kind.of("version, an `OffsetDateTime`", Offset.class, Offset::new)
                            .by("version"),
                    Kind.of("version, a `ZonedDateTime`", Zoned.class, Zoned::new).by("version"),
                    Kind.of("version, a `Timestamp`", Stamp.class, Stamp::new).by("version"),
                    Kind.of("version, a `Date`", Dated.class, Dated::new).by("version"),
                    Kind.of("`@OptimisticLocking(DIRTY)`", Dirty.class, Dirty::new));

    private Stale() {}

    @Entity(name = "CountedThing")
    static class Counted extends Thing {
        @Version int version;
    }

    @Entity(name = "SmallThing")
    static class Small extends Thing {
        @Version Short version;
    }

    @Entity(name = "MomentThing")
    static class Moment extends Thing {
        @Version Instant version;
    }

    @Entity(name = "LocalThing")
    static class Local extends Thing {
        @Version LocalDateTime version;
    }

    @Entity(name = "OffsetThing")
    static class Offset extends Thing {
        @Version OffsetDateTime version;
    }

    @Entity(name = "ZonedVersionThing")
    static class Zoned extends Thing {
        @Version ZonedDateTime version;
    }

    @Entity(name = "StampThing")
    static class Stamp extends Thing {
        @Version Timestamp version;
    }

    @Entity(name = "DatedThing")
    static class Dated extends Thing {
        @Version Date version;
    }

    @Entity(name = "DirtyThing")
    @OptimisticLocking(type = OptimisticLockType.DIRTY)
    @DynamicUpdate
    static class Dirty extends Thing {}
}
