package io.github.herogold.orm.benchmarks.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class MigrationToolTest {
    private static final int COUNT = 3;

    private Workshop workshop;

    @BeforeEach
    void open() throws Exception {
        workshop = new Workshop();
    }

    @AfterEach
    void close() throws Exception {
        workshop.close();
    }

    @ParameterizedTest
    @EnumSource
    void createsTheTablesOnceAndTellsOfThem(ToolName name) throws Exception {
        Project project = workshop.create(new Contender(name, COUNT), H2Server.memory());
        assertThat(project.address().countTables()).isZero();

        project.migrate();
        assertThat(project.address().countTables()).isEqualTo(COUNT);

        project.migrate();
        assertThat(project.address().countTables()).isEqualTo(COUNT);

        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(text, true, StandardCharsets.UTF_8)) {
            name.tool().status(project.address(), project.directory(), out);
        }
        // Ebean tells of what is pending only.
        assertThat(text.toString(StandardCharsets.UTF_8).isEmpty())
                .isEqualTo(name == ToolName.EBEAN);
    }

    // The command line has tests of its own.
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "HEROGOLD")
    void runsWithItsOwnJarsAlone(ToolName name) {
        DatabaseServer files = H2Server.files(workshop.folder());
        Contender contender = new Contender(name, COUNT);

        assertThatCode(
                        () ->
                                new FreshProcess(workshop, files, Action.MIGRATE)
                                        .prepare(contender)
                                        .take())
                .doesNotThrowAnyException();
    }
}
