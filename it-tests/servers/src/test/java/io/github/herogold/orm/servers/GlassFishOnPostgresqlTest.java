package io.github.herogold.orm.servers;

import io.github.herogold.orm.it.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class GlassFishOnPostgresqlTest extends BookshopContract {
    @RegisterExtension
    static final DeployedBookshop BOOKSHOP =
            new DeployedBookshop(TestServer.GLASSFISH, TestDatabase.POSTGRESQL);
}
