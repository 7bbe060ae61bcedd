package io.github.herogold.orm.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.servers.application.Migrated;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WildFlyPreviewDeploymentTest extends DeploymentContract {
    private static final int DEPLOYMENTS = Integer.getInteger("herogold.deployments", 3);

    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest(TestServer.WILDFLY_PREVIEW);

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

    @Test
    void theServerIsNotReadyWhileAMigrationIsPending(ApplicationServer server) {
        DataSources dataSources = DataSources.of(TestDatabase.POSTGRESQL);
        War war = war("healthy", server, dataSources);
        war.addClasses(Migrated.class);
        server.deploy(war.file());
        URI readiness = server.readiness().orElseThrow();

        assertThat(answer(readiness)).contains("200", "herogold-migrations", "bookshop.applied");
        dataSources.execute(
                "delete from migrations where name = '20260309_forbid_negative_prices'");
        assertThat(answer(readiness)).contains("503", "[20260309_forbid_negative_prices]");
        server.undeploy(war.file());
    }

    private static String answer(URI readiness) {
        HttpResponse<String> response = Http.send(Http.request(readiness).GET());
        return response.statusCode() + " " + response.body();
    }

    // The folders of an application cannot be listed there.
    @Test
    void migrationsThatNoIndexNamesAreMissed(ApplicationServer server) {
        War war = war("unindexed", server, DataSources.of(TestDatabase.H2_FILE));
        war.addMigrationWithoutIndex("20270101_create_shelves", "create table shelves (id int);");

        assertRefused(server, war, "Have your build write one: by the Maven goal herogold:index");
    }
}
