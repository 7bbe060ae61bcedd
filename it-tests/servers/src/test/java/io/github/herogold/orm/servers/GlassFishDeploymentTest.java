package io.github.herogold.orm.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

// It keeps applications itself: by the pools of their data sources and their timer, and by what its
// Jersey leaves in the threads that serve requests. So there is no MemoryContract.
class GlassFishDeploymentTest extends DeploymentContract {
    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest(TestServer.GLASSFISH);

    // It unpacks applications, whose folders can be listed then.
    @Test
    void migrationsThatNoIndexNamesAreFound(ApplicationServer server) {
        DataSources dataSources = DataSources.of(TestDatabase.POSTGRESQL);
        War war = war("unindexed", server, dataSources);
        war.addMigrationWithoutIndex(EXTRA, "create table shelves (id int);");

        assertServes(server, war);
        assertThat(dataSources.texts("select name from migrations")).contains(EXTRA);
    }
}
