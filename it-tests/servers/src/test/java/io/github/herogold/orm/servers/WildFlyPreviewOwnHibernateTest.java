package io.github.herogold.orm.servers;

import io.github.herogold.orm.it.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

/** With the Hibernate that the server brings, an earlier 7. */
class WildFlyPreviewOwnHibernateTest extends BookshopContract {
    @RegisterExtension
    static final DeployedBookshop BOOKSHOP =
            new DeployedBookshop(
                    TestServer.WILDFLY_PREVIEW, TestDatabase.H2_FILE, War::useHibernateOfServer);
}
