package io.github.herogold.orm.servers;

import io.github.herogold.orm.it.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("all-servers")
class OpenLibertyTransactionTest extends TransactionContract {
    @RegisterExtension
    static final DeployedBookshop BOOKSHOP =
            new DeployedBookshop(TestServer.OPEN_LIBERTY, TestDatabase.H2_FILE, PROBES);
}
