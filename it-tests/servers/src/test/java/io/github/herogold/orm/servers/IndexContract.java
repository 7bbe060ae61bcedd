package io.github.herogold.orm.servers;

import io.github.herogold.orm.it.TestDatabase;
import org.junit.jupiter.api.Test;

/** What becomes of migrations without an index where applications cannot list their folders. */
interface IndexContract {

    @Test
    default void migrationsThatNoIndexNamesAreMissed(ApplicationServer server) {
        War war = DeploymentContract.war("unindexed", server, DataSources.of(TestDatabase.H2_FILE));
        war.addMigrationWithoutIndex(DeploymentContract.EXTRA, "create table shelves (id int);");

        DeploymentContract.assertRefused(
                server, war, "Have your build write one: by the Maven goal herogold:index");
    }
}
