package io.github.herogold.orm.engine.script;

import io.github.herogold.orm.migrations.Migration;
import io.github.herogold.orm.migrations.WithoutTransaction;
import java.util.List;
import java.util.Optional;

/**
 * A migration that is compiled or parsed, for the database it is going to run on.
 *
 * @param name its name, which is that of its file
 * @param up what applies it
 * @param down what undoes it; empty if nothing does
 */
public record LoadedMigration(String name, Way up, Optional<Way> down) {

    /** A migration that is an object. */
    public static LoadedMigration of(String name, Migration migration) {
        boolean transactional = !migration.getClass().isAnnotationPresent(WithoutTransaction.class);
        return new LoadedMigration(
                name,
                new Way.Code(migration::up, transactional),
                Optional.of(new Way.Code(migration::down, transactional)));
    }

    /** A migration of which only the way down is left. */
    public static LoadedMigration leftOf(String name, Way down) {
        return new LoadedMigration(name, new Way.Sql(List.of(), true), Optional.of(down));
    }
}
