package io.github.herogold.orm.servers;

import io.github.herogold.orm.it.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On MariaDB, which refuses DDL in transactions of XA, and has no other data source here. */
class WildFlyPreviewOnMariaDbTest extends BookshopContract {
    @RegisterExtension
    static final DeployedBookshop BOOKSHOP =
            new DeployedBookshop(
                    TestServer.WILDFLY_PREVIEW,
                    () -> DataSources.of(TestDatabase.MARIADB).withXa().jtaOnly(),
                    war -> {});
}
