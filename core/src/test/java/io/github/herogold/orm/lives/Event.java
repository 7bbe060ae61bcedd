package io.github.herogold.orm.lives;

import io.github.herogold.orm.migrations.Resolution;
import java.util.List;

/** Something that happens in the life of a database. */
sealed interface Event {

    /** Somebody runs the migrations. */
    record Migrate(String user, List<Disturbance> disturbances) implements Event {}

    /** Somebody undoes the last migrations. */
    record RollBack(int migrations, List<Disturbance> disturbances) implements Event {}

    /** Somebody adopts a database that has what the first migrations do. */
    record Baseline(int migrations, List<Disturbance> disturbances) implements Event {}

    /** Somebody edits the file of a migration. */
    record Edit(int script, Place place) implements Event {}

    /** Somebody settles what was interrupted: makes the database so, then says it. */
    record Settle(Resolution resolution) implements Event {}

    /** Somebody undoes the last migration by hand, and forgets its record. */
    record Forget() implements Event {}

    /** The user keeps a copy of a table under a name of his own. */
    record KeepCopy(int table) implements Event {}

    /** A stranger writes a row into the history, with SQL of his own. */
    record Plant() implements Event {}

    /** Where an edit is. */
    enum Place {
        /** Before the first statement. */
        HEAD,
        /** Behind the last statement. */
        TAIL
    }
}
