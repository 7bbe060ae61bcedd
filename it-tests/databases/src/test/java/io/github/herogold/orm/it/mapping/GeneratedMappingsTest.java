package io.github.herogold.orm.it.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.generation.EntityModel;
import io.github.herogold.orm.it.Catalogue;
import io.github.herogold.orm.it.Generating;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.migrations.MigrationGenerator;
import io.github.herogold.orm.migrations.MigrationManager;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of mapping gets from a generated migration what Hibernate would create. */
@OnEveryDatabase
class GeneratedMappingsTest {
    private final TestDatabase database;
    @TempDir private Path folder;

    GeneratedMappingsTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void theMigrationMakesWhatHibernateCreates() throws SQLException {
        EntityModel entities = EntityModel.of(Mappings.classes().toArray(Class<?>[]::new));
        Generating migrated = Generating.in(folder, database);
        Generating created = Generating.in(folder, database);
        MigrationGenerator generator = migrated.generator(entities);
        Catalogue empty = migrated.catalogue();

        generator.write(generator.proposedName());
        try (MigrationManager manager = migrated.manager()) {
            manager.runMigrations();
            try (EntityManagerFactory factory = Mappings.on(created.address())) {
                assertThat(factory.isOpen()).isTrue();
                assertThat(withoutNames(migrated.catalogue()))
                        .containsExactlyInAnyOrderElementsOf(withoutNames(created.catalogue()));
            }
            assertThat(migrated.generator(entities).isNeeded()).isFalse();

            manager.reset();
            assertThat(migrated.catalogue()).isEqualTo(empty);
        }
    }

    /** Checks and anonymous unique keys have names of their own in migrations. */
    private static List<String> withoutNames(Catalogue catalogue) {
        return catalogue.lines().stream()
                .map(line -> line.replaceAll("(?i)(?<=: constraint )\\S+ (?=UNIQUE|CHECK)", ""))
                .map(line -> line.replaceAll("(?<=: check )\\S+ (?=\\()", ""))
                .map(line -> line.replaceAll("(?<=: unique index )\\S+ ", ""))
                .sorted()
                .toList();
    }
}
