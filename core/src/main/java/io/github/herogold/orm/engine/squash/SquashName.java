package io.github.herogold.orm.engine.squash;

import io.github.herogold.orm.engine.text.MigrationName;
import io.github.herogold.orm.migrations.InvalidRequestException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The name of a migration that comes directly behind another one. */
final class SquashName {
    private SquashName() {}

    /**
     * A name that says a description, behind the last of some migrations and before all others that
     * come behind it.
     *
     * @throws InvalidRequestException if there is none
     */
    static MigrationName behind(MigrationName last, List<MigrationName> all, String description) {
        Optional<MigrationName> next =
                all.stream().filter(name -> name.compareTo(last) > 0).min(MigrationName::compareTo);
        return Stream.of(
                        name(last, last.ordinal() + 1, description),
                        name(last, last.ordinal(), description),
                        name(last, last.ordinal(), last.description() + "_" + description))
                .flatMap(Optional::stream)
                .filter(name -> name.compareTo(last) > 0)
                .filter(name -> next.filter(n -> name.compareTo(n) >= 0).isEmpty())
                .findFirst()
                .orElseThrow(() -> Messages.noRoomBehind(last, next, description));
    }

    private static Optional<MigrationName> name(
            MigrationName last, int ordinal, String description) {
        String day = last.text().substring(0, "YYYYMMDD".length());
        return MigrationName.parse(day + MigrationName.place(ordinal) + "_" + description);
    }
}
