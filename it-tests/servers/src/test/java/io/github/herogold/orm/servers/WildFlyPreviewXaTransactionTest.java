package io.github.herogold.orm.servers;

import io.github.herogold.orm.it.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class WildFlyPreviewXaTransactionTest extends ContextContract {
    @RegisterExtension
    static final DeployedBookshop BOOKSHOP =
            new DeployedBookshop(
                    TestServer.WILDFLY_PREVIEW,
                    () -> DataSources.of(TestDatabase.POSTGRESQL).withXa().jtaOnly(),
                    CONTEXT_PROBES);
}
