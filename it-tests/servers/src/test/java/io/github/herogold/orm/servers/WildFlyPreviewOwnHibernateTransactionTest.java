package io.github.herogold.orm.servers;

import io.github.herogold.orm.it.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

/** With the Hibernate that the server brings, an earlier 7. */
class WildFlyPreviewOwnHibernateTransactionTest extends ContextContract {
    @RegisterExtension
    static final DeployedBookshop BOOKSHOP =
            new DeployedBookshop(
                    TestServer.WILDFLY_PREVIEW,
                    TestDatabase.H2_FILE,
                    CONTEXT_PROBES.andThen(War::useHibernateOfServer));
}
