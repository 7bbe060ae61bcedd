package io.github.herogold.orm.servers;

import org.junit.jupiter.api.extension.RegisterExtension;

class WildFlyPreviewDeploymentTest extends DeploymentContract
        implements IndexContract, MemoryContract {
    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest(TestServer.WILDFLY_PREVIEW);
}
