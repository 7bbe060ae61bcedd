package io.github.herogold.orm.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.TestDatabase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Two servers that are started at the same time for the same application on a new database. */
class ServersStartingTogetherTest {
    private static final String LAST = "20270101_wait_for_the_other_server";
    // Fails where nobody has asked for the lock since it began.
    private static final String WAIT_FOR_THE_OTHER =
            """
            do $$ begin
              for attempt in 1..500 loop
                perform pg_stat_clear_snapshot();
                if exists (select from pg_stat_activity
                    where datname = current_database() and query_start > now()
                        and query like 'select pg_try_advisory_lock(%') then
                  return;
                end if;
                perform pg_sleep(0.1);
              end loop;
              raise exception 'no other server has waited';
            end $$;
            """;

    private final DataSources dataSources = DataSources.of(TestDatabase.POSTGRESQL);
    private final War war = war();

    @Test
    void oneMigratesAndTheOtherWaits() {
        try (WildFlyPreview one = prepared();
                WildFlyPreview other = prepared()) {
            CompletableFuture.allOf(starting(one), starting(other)).join();

            long id = shop(one).addBook("Shared", "9.99").id();
            assertThat(shop(other).get("books/" + id).text("title")).isEqualTo("Shared");
            assertThat(dataSources.texts("select name from migrations order by name"))
                    .doesNotHaveDuplicates()
                    .contains("20260105_create_authors_table", LAST);
            assertThat(List.of(one.log(), other.log()))
                    .satisfiesOnlyOnce(log -> assertThat(log).contains(": applied 2026"))
                    .satisfiesOnlyOnce(log -> assertThat(log).contains("is up to date"));
        }
    }

    private War war() {
        War shared = War.copy(Distribution.folder("cluster").resolve("cluster.war"));
        dataSources.addTo(shared);
        shared.addMigration(LAST, WAIT_FOR_THE_OTHER);
        return shared;
    }

    private WildFlyPreview prepared() {
        WildFlyPreview server = new WildFlyPreview();
        server.place(war.file());
        return server;
    }

    private CompletableFuture<Void> starting(WildFlyPreview server) {
        return CompletableFuture.runAsync(
                () -> {
                    server.start();
                    server.awaitDeployment(war.file());
                });
    }

    private Shop shop(WildFlyPreview server) {
        return new Shop(server.url(war.file()).resolve("api/"));
    }
}
