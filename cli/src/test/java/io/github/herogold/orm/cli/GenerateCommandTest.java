package io.github.herogold.orm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerateCommandTest {
    private static final String FIRST = "io.github.herogold.orm.cli.shop.first";
    private static final String SECOND = "io.github.herogold.orm.cli.shop.second";
    private static final String UNCHANGED =
            "Nothing to do: the migrations make what the entities need.";

    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    @TempDir private Path folder;

    @Test
    void aMigrationIsWrittenForWhatTheEntitiesNeed() throws IOException {
        Outcome generated = generate("--packages", FIRST, "--target-database", "h2:2.4");

        assertThat(generated.err()).isEmpty();
        assertThat(generated.code()).isZero();
        Path file = Path.of(generated.out().strip());
        assertThat(file.getFileName().toString()).matches("\\d{8}_create_products_table\\.sql");
        assertThat(file).content().contains("create table products (\n    id bigint not null,");
        assertThat(folder.resolve("herogold.properties")).hasContent("target-database = h2:2.4");
    }

    @Test
    void nothingIsWrittenWhereNothingHasChanged() {
        first();

        assertThat(generate("--packages", FIRST).lines()).containsExactly(UNCHANGED);
        Outcome checked = generate("--packages", FIRST, "--check");
        assertThat(checked.lines()).containsExactly(UNCHANGED);
        assertThat(checked.code()).isZero();
        assertThat(migrations()).hasSize(2);
    }

    @Test
    void openQuestionsAreToldWithTheOptionsThatAnswerThem() {
        first();

        Outcome open = generate("--packages", SECOND);

        assertThat(open.code()).isEqualTo(3);
        assertThat(open.lines())
                .containsExactly(
                        "The column products.title is not in the model any more.",
                        "    --rename products.title=label",
                        "    --drop products.title",
                        "The column products.sku, varchar(20), may not be null: what do rows get"
                                + " that are there?",
                        "    --fill \"products.sku=<expression>\"");
        assertThat(migrations()).hasSize(2);
    }

    @Test
    void programsReadQuestionsWithTheirAnswers() {
        first();

        assertThat(generate("--packages", SECOND, "--json").lines())
                .first()
                .isEqualTo(
                        "{\"event\":\"question\",\"message\":\"The column products.title is not in"
                                + " the model any more.\",\"answers\":[\"--rename"
                                + " products.title=label\",\"--drop products.title\"]}");
        assertThat(generate("--packages", FIRST, "--json").lines())
                .containsExactly("{\"event\":\"done\",\"state\":\"unchanged\"}");
    }

    @Test
    void answersAreTaken() {
        first();

        Outcome printed =
                generate(
                        "--packages",
                        SECOND,
                        "--rename",
                        "products.title=label",
                        "--fill",
                        "products.sku='UNKNOWN'",
                        "--pretend");

        assertThat(printed.err()).isEmpty();
        assertThat(printed.out())
                .contains(
                        "alter table products alter column title rename to label;",
                        "update products set sku = 'UNKNOWN' where sku is null;");
        assertThat(migrations()).hasSize(2);
    }

    @Test
    void checkTellsThatSomethingHasChanged() {
        first();

        Outcome checked = generate("--packages", SECOND, "--check");

        assertThat(checked.code()).isEqualTo(3);
        assertThat(checked.lines())
                .endsWith(
                        "The entities need something that the migrations do not make: run"
                                + " migrate:generate.");
    }

    @Test
    void whatWasGeneratedCanBeRun() {
        first();

        Outcome migrated = new Workspace(folder.resolve("migrations")).run("migrate");

        assertThat(migrated.lines()).endsWith("Applied 1 migration.");
    }

    /** Its services are those of the application, and not those of the command beside it. */
    @Test
    void theHibernateOfTheApplicationMapsItsEntities() {
        String hibernate =
                Stream.of(CLASS_PATH.split(File.pathSeparator))
                        .filter(entry -> entry.endsWith(".jar") && !entry.contains("herogold-orm"))
                        .collect(Collectors.joining(File.pathSeparator));
        assertThat(hibernate).contains("hibernate-core");

        Outcome generated =
                Workspace.executeIn(
                        folder,
                        List.of(
                                "migrate:generate",
                                "--classpath",
                                testClasses() + File.pathSeparator + hibernate,
                                "--packages",
                                FIRST,
                                "--target-database",
                                "h2:2.4",
                                "--pretend"));

        assertThat(generated.err()).isEmpty();
        assertThat(generated.out()).contains("create table products (");
    }

    @Test
    void classesAndSettingsAreNamed() {
        Outcome printed =
                generate(
                        "--classes",
                        FIRST + ".Product",
                        "--target-database",
                        "postgresql:18",
                        "--property",
                        "hibernate.default_schema=shop",
                        "--pretend");

        assertThat(printed.err()).isEmpty();
        assertThat(printed.out()).contains("database:postgresql\ncreate table shop.products (");
    }

    @ParameterizedTest
    @CsvSource({
        "application.properties, spring.jpa.properties.hibernate.default_schema=shop",
        "src/main/resources/META-INF/persistence.xml, <persistence><persistence-unit name='shop'>"
                + "<properties><property name='hibernate.default_schema' value='shop'/>"
                + "</properties></persistence-unit></persistence>"
    })
    void settingsOfTheApplicationCount(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);

        Outcome printed = generate("--packages", FIRST, "--target-database", "h2:2.4", "--pretend");

        assertThat(printed.err()).isEmpty();
        assertThat(printed.out()).contains("create table shop.products (");
    }

    @Test
    void migrationsByHandAreRecorded() throws IOException {
        Path directory = Files.createDirectories(folder.resolve("migrations"));
        new Workspace(directory).table("20260101_create_products", "products");
        Outcome refused = generate("--packages", FIRST, "--target-database", "h2:2.4");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("migrate:generate --record 20260101_create_products");

        Outcome recorded =
                generate(
                        "--packages",
                        FIRST,
                        "--target-database",
                        "h2:2.4",
                        "--record",
                        "20260101_create_products");

        assertThat(recorded.code()).isZero();
        assertThat(recorded.out().strip()).endsWith("20260101_create_products.schema");
        assertThat(generate("--packages", FIRST).lines()).containsExactly(UNCHANGED);
    }

    @Test
    void theDatabaseHasToBeSaidOnce() {
        Outcome refused = generate("--packages", FIRST);

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("Say it with --target-database postgresql:18");
    }

    @Test
    void aPackageWithoutEntitiesIsTold() {
        Outcome refused = generate("--packages", "no.such", "--target-database", "h2:2.4");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("No entity was found in no.such.");
    }

    @Test
    void aClassThatIsMissingIsNamed() {
        Outcome refused = generate("--classes", "no.such.Book", "--target-database", "h2:2.4");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .contains("Hibernate cannot map the entities to h2:2.4")
                .contains("no.such.Book");
    }

    private void first() {
        assertThat(generate("--packages", FIRST, "--target-database", "h2:2.4").code()).isZero();
    }

    private List<String> migrations() {
        String[] names = folder.resolve("migrations").toFile().list();
        return names == null ? List.of() : List.of(names);
    }

    private Outcome generate(String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of("migrate:generate", "--classpath", testClasses().toString()));
        arguments.addAll(List.of(more));
        return Workspace.executeIn(folder, arguments);
    }

    private static File testClasses() {
        return new File(
                GenerateCommandTest.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath());
    }
}
