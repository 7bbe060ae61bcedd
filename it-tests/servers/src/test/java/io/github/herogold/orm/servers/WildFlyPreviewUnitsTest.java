package io.github.herogold.orm.servers;

import io.github.herogold.orm.it.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class WildFlyPreviewUnitsTest extends UnitsContract {
    @RegisterExtension
    static final DeployedBookshop BOOKSHOP =
            new DeployedBookshop(TestServer.WILDFLY_PREVIEW, TestDatabase.H2_FILE, ARCHIVE);
}
