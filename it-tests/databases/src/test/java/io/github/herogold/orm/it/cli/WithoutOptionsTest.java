package io.github.herogold.orm.it.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.cli.StandaloneJar.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three kinds of projects, in each of which a command needs no single option. */
class WithoutOptionsTest {
    @TempDir private Path folder;
    private StandaloneJar jar;

    @BeforeEach
    void aNewUser() {
        jar = new StandaloneJar(folder);
    }

    @Test
    void inAFolderThatIsNoProject() {
        assertThat(jar.run("migrate:make", "create_users_table").out())
                .matches("migrations/\\d{8}_create_users_table.java\n");

        Result migrated = jar.run("migrate");

        assertThat(migrated.code()).isZero();
        assertThat(migrated.err()).startsWith("Database: jdbc:h2:./herogold (the default;");
        assertThat(jar.run("migrate:status").lines()).endsWith("1 applied.");
        assertThat(jar.run("doctor").code()).isZero();
        assertThat(jar.run("migrate:rollback").lines()).endsWith("Undid 1 migration.");
    }

    @Test
    void inAMavenProject() throws IOException {
        project();
        Path classes = Files.createDirectories(folder.resolve("target/classes/META-INF"));
        Files.writeString(
                classes.resolve("persistence.xml"),
                """
                <persistence><persistence-unit name="shop"><properties>
                  <property name="jakarta.persistence.jdbc.url" value="jdbc:h2:./shop"/>
                </properties></persistence-unit></persistence>
                """);
        migration();

        Result migrated = jar.run("migrate");

        assertThat(migrated.code()).isZero();
        assertThat(migrated.err().lines())
                .satisfiesExactly(
                        database ->
                                assertThat(database)
                                        .isEqualTo(
                                                "Database: jdbc:h2:./shop"
                                                    + " (target/classes/META-INF/persistence.xml)"),
                        maven -> assertThat(maven).startsWith("Asking ").contains("mvnw"));
        assertThat(folder.resolve("shop.mv.db")).exists();
    }

    @Test
    void inAProjectOfSpringBoot() throws IOException {
        project();
        Path resources = Files.createDirectories(folder.resolve("src/main/resources"));
        Files.writeString(
                resources.resolve("application.yml"),
                """
                spring:
                  datasource:
                    url: jdbc:h2:./${DB:shop}
                """);
        migration();

        Result migrated = jar.run("migrate");

        assertThat(migrated.code()).isZero();
        assertThat(migrated.err())
                .startsWith("Database: jdbc:h2:./shop (src/main/resources/application.yml)");
        assertThat(jar.run("migrate:status").lines()).endsWith("1 applied.");
    }

    @Test
    void theDoctorLeavesNothingOfMavenBehind() throws IOException {
        project();
        migration();

        Result examined = jar.run("doctor");

        assertThat(examined.code()).isZero();
        assertThat(folder.resolve("target")).doesNotExist();
        assertThat(folder.resolve("herogold.mv.db")).doesNotExist();
    }

    private void migration() throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("migrations"))
                        .resolve("20260101_create_users.sql"),
                """
                -- migrate:up
                create table users (id int);
                -- migrate:down
                drop table users;
                """);
    }

    /** A project of Maven that needs nothing, and a wrapper that tells so, without Maven. */
    private void project() throws IOException {
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        Path wrapper = folder.resolve("mvnw");
        Files.writeString(
                wrapper,
                """
                #!/bin/sh
                for word; do case $word in -Dmdep.outputFile=*) out=${word#*=};; esac; done
                mkdir -p "${out%/*}"
                : >"$out"
                """);
        Files.setAttribute(wrapper, "unix:mode", 0755);
    }
}
