package io.github.herogold.orm.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.TestDatabase;
import org.junit.jupiter.api.Test;

/** What becomes of applications that a WildFly is given, whichever version it has. */
abstract class WildFlyDeploymentContract extends DeploymentContract implements IndexContract {
    private static final int DEPLOYMENTS = Integer.getInteger("herogold.deployments", 3);

    // GlassFish keeps applications itself: by the pools of their data sources and their timer, and
    // by what its Jersey leaves in the threads that serve requests.
    @Test
    void applicationsThatAreGoneDoNotGatherInMemory(ApplicationServer server) {
        War war = War.copy(Distribution.folder("guest").resolve("guest.war"));
        DataSources.of(TestDatabase.H2_FILE).addTo(war);
        server.adapt(war);

        for (int deployment = 0; deployment < DEPLOYMENTS; deployment++) {
            server.deploy(war.file());
            Shop shop = new Shop(server.url(war.file()).resolve("api/"));
            assertThat(shop.addBook("Guest", "9.99").status()).isEqualTo(201);
            assertThat(Heap.applicationsIn(server.process())).isPositive();
            server.undeploy(war.file());
        }

        Patience.await("The collection", () -> applicationsAmongOthers(server) <= 1);
    }

    // Java 17 keeps the last class whose record it has compared, and what loaded that; a thread
    // that waits for requests, the last one that it has served.
    private static long applicationsAmongOthers(ApplicationServer server) {
        Http.sendManyAtOnce(server.url());
        return Heap.applicationsIn(server.process());
    }
}
