package io.github.herogold.orm.it.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.migrations.MigrationFile;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationRun;
import io.github.herogold.orm.migrations.MigrationSettings;
import io.github.herogold.orm.migrations.MigrationStatus;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class MigrationSamplesTest {
    private final Address address;

    MigrationSamplesTest(TestDatabase kind) {
        address = kind.fresh();
    }

    @Test
    void migrationsRunFromAProgram(@TempDir Path folder) {
        String url = address.url();
        String user = address.user();
        String password = address.password();
        Path directory = folder.resolve("migrations");
        Path file = MigrationFile.create("create_users_table", directory);

        MigrationSettings settings =
                MigrationSettings.of(url).withUser(user, password).withDirectory(directory);
        MigrationRun run = MigrationManager.migrate(settings); // all that is pending: run.applied()
        try (MigrationManager manager = MigrationManager.open(settings)) {
            MigrationStatus status = manager.status(); // status.applied(), status.pending()
            List<String> applied = manager.runMigrations(); // or runMigrations("20260215_name")
            List<String> undone = manager.rollback(); // the last batch; rollback(2): the last two

            assertThat(run.applied()).hasSize(1);
            assertThat(file).hasFileName(run.applied().get(0) + ".java");
            assertThat(status.applied()).isEqualTo(run.applied());
            assertThat(applied).isEmpty();
            assertThat(undone).isEqualTo(run.applied());
        }
    }
}
