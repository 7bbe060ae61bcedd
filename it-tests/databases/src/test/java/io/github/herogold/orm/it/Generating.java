package io.github.herogold.orm.it;

import io.github.herogold.orm.generation.EntityModel;
import io.github.herogold.orm.migrations.MigrationGenerator;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationSettings;
import io.github.herogold.orm.schema.Answer;
import io.github.herogold.orm.schema.Target;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * A folder of generated migrations, and a database that they are for.
 *
 * @param folder the folder
 * @param database what kind of database it is
 * @param address where it is
 */
public record Generating(Path folder, TestDatabase database, Address address) {

    /**
     * One with a database that is still empty.
     *
     * @param folder the folder
     * @param database what kind of database
     * @return the two
     */
    public static Generating in(Path folder, TestDatabase database) {
        return new Generating(folder, database, database.fresh());
    }

    /**
     * What can be generated for entities.
     *
     * @param entities the entities
     * @param answers what has been answered
     * @return a generator
     */
    public MigrationGenerator generator(EntityModel entities, Answer... answers) {
        return MigrationGenerator.of(folder, entities.on(Set.of(target())), List.of(answers));
    }

    /**
     * Opens a manager of the migrations.
     *
     * @return a manager, to be closed
     */
    public MigrationManager manager() {
        return MigrationManager.open(
                MigrationSettings.of(address.url())
                        .withUser(address.user(), address.password())
                        .withDirectory(folder));
    }

    /**
     * What is in the database beside the history and the lock.
     *
     * @return its catalogue
     * @throws SQLException if the database refuses
     */
    public Catalogue catalogue() throws SQLException {
        try (Connection connection = address.connect()) {
            return Catalogue.of(connection).without("migrations").without("migrations_lock");
        }
    }

    private Target target() {
        return Target.of(
                switch (database) {
                    case H2_MEMORY, H2_FILE -> "h2:2.4";
                    case POSTGRESQL -> "postgresql:18";
                    case MARIADB -> "mariadb:11.4";
                });
    }
}
