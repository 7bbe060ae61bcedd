package io.github.herogold.orm.servers;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

// It keeps applications that are gone by soft references and by its logging.
@Tag("all-servers")
class OpenLibertyDeploymentTest extends DeploymentContract implements IndexContract {
    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest(TestServer.OPEN_LIBERTY);
}
