package io.github.herogold.orm.it.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.cli.Installation.Running;
import io.github.herogold.orm.it.cli.StandaloneJar.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The class-data archive that the launcher makes by itself, and that nobody notices. */
class LauncherTest {
    // Sticky, because root may write everywhere: the launcher makes nothing in such a folder.
    private static final int READ_ONLY = 01555;
    private static final int WRITABLE = 0755;

    @TempDir private Path folder;
    private Installation installation;

    @BeforeEach
    void anInstallationAndAPendingMigration() throws IOException {
        installation = new Installation(folder);
        Path migrations = Files.createDirectory(installation.project().resolve("migrations"));
        Files.writeString(
                migrations.resolve("20260101_create_users.sql"),
                "-- migrate:up\ncreate table users (id int);\n");
    }

    @AfterEach
    void theFolderCanBeDeleted() throws IOException {
        installation.setMode(WRITABLE);
    }

    @Test
    void theFirstCommandsAndLaterOnesPrintAndEndTheSame() throws Exception {
        Running first = check();
        Running second = check();

        assertPending(first.result());
        assertPending(second.result());
        assertThat(installation.archive()).hasParent(installation.jar().getParent());
        assertPending(check().result());
        assertThat(installation.run("--no-such-option").code()).isEqualTo(2);
    }

    @Test
    void theArchiveHasTheDriversAndHibernateInItAndSqlAloneNeedsNoHibernate() throws Exception {
        installation.run("--version");
        installation.archive();
        assertThat(migrate(TestDatabase.H2_FILE.fresh()))
                .contains("org.h2.mvstore.MVStore")
                .doesNotContain("org.hibernate.internal.SessionFactoryImpl");

        Files.writeString(
                installation.project().resolve("migrations/20260102_ask_for_entities.java"),
                """
                class AskForEntities extends io.github.herogold.orm.migrations.Migration {
                    @Override
                    public void up(jakarta.persistence.EntityManager em) {
                        em.createQuery("from MigrationRecord").getResultList();
                    }

                    @Override
                    public void down(jakarta.persistence.EntityManager em) {}
                }
                """);
        assertThat(migrate(TestDatabase.H2_FILE.fresh()))
                .contains("org.hibernate.internal.SessionFactoryImpl");
        assertThat(migrate(TestDatabase.POSTGRESQL.fresh()))
                .contains("org.postgresql.core.v3.QueryExecutorImpl");
    }

    @Test
    void anArchiveThatIsCutShortIsMadeAgain() throws Exception {
        installation.run("--version");
        Path archive = installation.archive();
        byte[] whole = Files.readAllBytes(archive);
        Files.delete(archive);
        Files.write(archive, Arrays.copyOf(whole, whole.length / 2));

        assertPending(check().result());
        assertThat(Files.size(installation.archive())).isGreaterThan(whole.length / 2);
    }

    @Test
    void anotherJarGetsAnotherArchive() throws Exception {
        installation.run("--version");
        FileTime made = Files.getLastModifiedTime(installation.archive());
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        Files.setLastModifiedTime(installation.jar(), FileTime.from(yesterday));

        assertThat(installation.usesArchive()).isFalse();
        assertThat(Files.getLastModifiedTime(installation.archive())).isGreaterThan(made);
    }

    @Test
    void whatWasLeftByOneThatWasKilledIsClearedAway() throws Exception {
        String jdk = Path.of(System.getProperty("java.home")).getFileName().toString();
        String name = "herogold-orm-cli-" + jdk + ".jsa";
        Path lock = Files.createFile(installation.jar().resolveSibling(name + ".lock"));
        Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        Files.createFile(installation.jar().resolveSibling(name + ".1.new"));

        assertPending(check().result());
        assertThat(installation.archive()).hasFileName(name);
    }

    @Test
    void whereTheFolderCannotBeWrittenTheArchiveIsInTheCache() throws Exception {
        installation.setMode(READ_ONLY);

        assertPending(check().result());
        assertThat(installation.archive().startsWith(installation.cache())).isTrue();
        assertPending(check().result());
    }

    @Test
    void whereNothingCanBeWrittenThereIsNoArchive() throws Exception {
        installation.setMode(READ_ONLY);
        Files.createFile(installation.cache());

        assertPending(check().result());
        assertPending(check().result());
        assertThat(installation.usesArchive()).isFalse();
        assertThat(installation.traces()).isEmpty();
    }

    @Test
    void nobodyNeedsAHome() throws Exception {
        installation.setMode(READ_ONLY);
        installation.withVariable("HOME", "").withVariable("XDG_CACHE_HOME", "");

        assertPending(check().result());
        assertThat(installation.usesArchive()).isFalse();
    }

    @Test
    void theArchiveCanBeSwitchedOff() throws Exception {
        installation.withVariable("HEROGOLD_CDS", "off");

        assertPending(check().result());
        assertThat(installation.usesArchive()).isFalse();
        assertThat(installation.traces()).isEmpty();
    }

    private Running check() throws IOException {
        return installation.start("migrate:status", "--check", "--url=jdbc:h2:mem:");
    }

    /** Runs the migration and tells which classes the archive had. */
    private List<String> migrate(Address address) throws Exception {
        return installation
                .withVariable("HEROGOLD_URL", address.url())
                .withVariable("HEROGOLD_USER", address.user())
                .withVariable("HEROGOLD_PASSWORD", address.password())
                .classesFromArchive("migrate");
    }

    private static void assertPending(Result result) {
        String table =
                """
                Migration              State    Batch  Applied at
                20260101_create_users  pending
                1 pending.
                """;
        assertThat(result).isEqualTo(new Result(3, table, ""));
    }
}
