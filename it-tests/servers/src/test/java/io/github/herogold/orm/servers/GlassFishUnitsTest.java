package io.github.herogold.orm.servers;

import io.github.herogold.orm.it.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class GlassFishUnitsTest extends UnitsContract {
    @RegisterExtension
    static final DeployedBookshop BOOKSHOP =
            new DeployedBookshop(TestServer.GLASSFISH, TestDatabase.H2_FILE, ARCHIVE);
}
