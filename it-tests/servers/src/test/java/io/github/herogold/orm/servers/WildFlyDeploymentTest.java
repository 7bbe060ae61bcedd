package io.github.herogold.orm.servers;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("all-servers")
class WildFlyDeploymentTest extends DeploymentContract implements IndexContract, MemoryContract {
    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest(TestServer.WILDFLY);
}
