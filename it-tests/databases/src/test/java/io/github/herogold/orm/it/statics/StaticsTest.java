package io.github.herogold.orm.it.statics;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@OnEveryDatabase
class StaticsTest {
    private final TestDatabase database;
    private final Path folder;

    StaticsTest(TestDatabase database, @TempDir Path folder) {
        this.database = database;
        this.folder = folder;
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void workAsCompiled(Scenario scenario) throws Exception {
        assertRuns(scenario, Build.AS_COMPILED);
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void workEnhanced(Scenario scenario) throws Exception {
        assertRuns(scenario, Build.ENHANCED);
    }

    private void assertRuns(Scenario scenario, Build build) throws Exception {
        try (Application application = Application.built(build, folder, database.fresh())) {
            application.run(scenario);
        }
    }
}
