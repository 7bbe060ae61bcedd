package io.github.herogold.orm.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.TestDatabase;
import org.junit.jupiter.api.Test;

/** What remains of applications that were taken away, where the server itself lets go of them. */
interface MemoryContract {
    /** How often an application comes and goes. */
    int DEPLOYMENTS = 10;

    /** How many remain at least if they gather, and never where only the last ones are kept. */
    int MANY = 5;

    @Test
    default void applicationsThatAreGoneDoNotGatherInMemory(ApplicationServer server) {
        War war = DeploymentContract.war("guest", server, DataSources.of(TestDatabase.H2_FILE));

        for (int deployment = 0; deployment < DEPLOYMENTS; deployment++) {
            server.deploy(war.file());
            Shop shop = new Shop(server.url(war.file()).resolve("api/"));
            assertThat(shop.addBook("Guest", "9.99").status()).isEqualTo(201);
            assertThat(Heap.applicationsIn(server.process())).isPositive();
            server.undeploy(war.file());
        }

        Patience.await("The collection", () -> applicationsAmongOthers(server) < MANY);
    }

    // Java 17 keeps the last class whose record it has compared, and what loaded that; a thread
    // without work keeps the last application that it has served. So one remains, or two or three,
    // for as long as nothing else comes; the next ones take their places.
    private static long applicationsAmongOthers(ApplicationServer server) {
        Http.sendManyAtOnce(server.url());
        return Heap.applicationsIn(server.process());
    }
}
