package io.github.herogold.orm.servers;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("all-servers")
class OpenLibertyDeploymentTest extends DeploymentContract
        implements IndexContract, MemoryContract {
    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest(TestServer.OPEN_LIBERTY);

    // Its logging knows each logger with the class that had it first, so that one that Java keeps
    // keeps another by a logger of JAXB.
    @Override
    public int remaining() {
        return 2;
    }
}
