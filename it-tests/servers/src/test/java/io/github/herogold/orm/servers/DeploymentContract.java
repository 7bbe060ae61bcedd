package io.github.herogold.orm.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.servers.application.ManagementProbe;
import io.github.herogold.orm.servers.application.Migrated;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What becomes of applications that a server is given, on whatever server. */
abstract class DeploymentContract {

    static final String EXTRA = "20270101_create_shelves";

    @Test
    void aUnitWithoutItsTablesIsRefusedWithTheReason(ApplicationServer server) {
        War war = war("misfit", server, DataSources.of(TestDatabase.H2_FILE));
        war.setUnitProperty("herogold.migrations.run", "false");

        assertRefused(server, war, "missing table [authors]");
    }

    @Test
    void aMigrationThatFailsStopsTheDeploymentAndTheNextGoesOn(ApplicationServer server) {
        DataSources dataSources = DataSources.of(TestDatabase.POSTGRESQL);
        War broken = war("broken", server, dataSources);
        broken.addMigration(EXTRA, "create table shelves (id nonsense);");
        assertRefused(
                server,
                broken,
                "The unit of persistence bookshop is not started, because of its migrations. "
                        + EXTRA
                        + " failed while it was applied");

        // GlassFish does not let go of the driver of one that it has refused.
        War mended = war("mended", server, dataSources);
        mended.addMigration(EXTRA, "create table shelves (id int);");
        assertServes(server, mended);
    }

    @Test
    void anOlderApplicationIsDeployedAfterANewerOne(ApplicationServer server) {
        DataSources dataSources = DataSources.of(TestDatabase.H2_FILE);
        War newer = war("newer", server, dataSources);
        newer.addMigration(EXTRA, "create table shelves (id int);");
        assertServes(server, newer);

        assertServes(server, war("older", server, dataSources));
        assertThat(server.log()).contains(EXTRA, "newer than every migration known here");
    }

    @Test
    void validateRefusesADatabaseThatIsNotUpToDate(ApplicationServer server) {
        DataSources dataSources = DataSources.of(TestDatabase.H2_FILE);
        assertServes(server, war("first", server, dataSources));

        War war = war("second", server, dataSources);
        war.setUnitProperty("herogold.migrations.run", "validate");
        assertServes(server, war);
        war.addMigration(EXTRA, "create table shelves (id int);");
        assertRefused(server, war, "The database is not up to date: " + EXTRA);
    }

    @Test
    void twoApplicationsShareADatabaseAndItsHistory(ApplicationServer server) {
        DataSources dataSources = DataSources.of(TestDatabase.POSTGRESQL);
        War one = war("one", server, dataSources);
        War other = war("other", server, dataSources);
        server.deploy(one.file());
        server.deploy(other.file());

        long id = shop(server, one).addBook("Shared", "9.99").id();
        assertThat(shop(server, other).get("books/" + id).text("title")).isEqualTo("Shared");
        server.undeploy(one.file());
        server.undeploy(other.file());
    }

    @Test
    void aDatabaseThatIsDownIsSaid(ApplicationServer server) {
        War war = war("lonely", server, DataSources.unreachable());

        assertRefused(
                server, war, "The database of the unit of persistence bookshop cannot be reached");
    }

    @Test
    void aWriteOutsideATransactionCanBeForbidden(ApplicationServer server) {
        War war = war("strict", server, DataSources.of(TestDatabase.H2_FILE));
        war.setUnitProperty("herogold.transactions", "required");
        TransactionContract.PROBES.accept(war);
        server.deploy(war.file());

        assertThat(shop(server, war).post("transactions/alone/Gordon").status()).isEqualTo(500);
        assertThat(server.log()).contains("Put @Transactional on the method");
        assertThat(shop(server, war).post("transactions/of-the-library/King").status())
                .isEqualTo(204);
        server.undeploy(war.file());
    }

    @Test
    void migrationsAreShownByJmx(ApplicationServer server) {
        War war = war("watched", server, DataSources.of(TestDatabase.H2_FILE));
        war.setUnitProperty("herogold.migrations.jmx", "true");
        war.addClasses(ManagementProbe.class);
        server.deploy(war.file());

        assertThat(shop(server, war).get("management/Applied").body())
                .contains("20260105_create_authors_table");
        assertThat(shop(server, war).get("management/Pending").body()).isEqualTo("[]");
        server.undeploy(war.file());
    }

    @Test
    void theServerIsNotReadyWhileAMigrationIsPending(ApplicationServer server) {
        DataSources dataSources = DataSources.of(TestDatabase.POSTGRESQL);
        War war = war("healthy", server, dataSources);
        war.addClasses(Migrated.class);
        server.deploy(war.file());

        assertThat(readiness(server)).contains("200", "herogold-migrations", "bookshop.applied");
        dataSources.execute(
                "delete from migrations where name = '20260309_forbid_negative_prices'");
        assertThat(readiness(server)).contains("503", "[20260309_forbid_negative_prices]");
        server.undeploy(war.file());
    }

    static War war(String name, ApplicationServer server, DataSources dataSources) {
        War war = War.copy(Distribution.folder(name).resolve(name + ".war"));
        dataSources.addTo(war);
        server.adapt(war);
        return war;
    }

    static void assertRefused(ApplicationServer server, War war, String saying) {
        assertThatThrownBy(() -> server.deploy(war.file()))
                .isInstanceOf(DeploymentFailure.class)
                .hasMessageContaining(saying);
        assertThat(server.process().isAlive()).isTrue();
        server.undeploy(war.file());
    }

    static void assertServes(ApplicationServer server, War war) {
        server.deploy(war.file());
        assertThat(shop(server, war).addBook("Dune", "9.99").status()).isEqualTo(201);
        server.undeploy(war.file());
    }

    private static Shop shop(ApplicationServer server, War war) {
        return new Shop(server.url(war.file()).resolve("api/"));
    }

    private static String readiness(ApplicationServer server) {
        HttpResponse<String> response = Http.send(Http.request(server.readiness()).GET());
        return response.statusCode() + " " + response.body();
    }
}
