package io.github.herogold.orm.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What becomes of applications that a server is given, on whatever server. */
abstract class DeploymentContract {

    @Test
    void aUnitWithoutItsTablesIsRefusedWithTheReason(ApplicationServer server) {
        War war = War.copy(Distribution.folder("misfit").resolve("misfit.war"));
        DataSources.of(TestDatabase.H2_FILE).addTo(war);
        war.setUnitProperty("herogold.migrations.run", "false");
        server.adapt(war);
        Path file = war.file();

        assertThatThrownBy(() -> server.deploy(file))
                .isInstanceOf(DeploymentFailure.class)
                .hasMessageContaining("missing table [authors]");
        assertThat(server.process().isAlive()).isTrue();
        server.undeploy(file);
    }
}
