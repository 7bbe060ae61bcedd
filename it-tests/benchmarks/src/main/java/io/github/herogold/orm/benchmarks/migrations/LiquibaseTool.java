package io.github.herogold.orm.benchmarks.migrations;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.command.core.StatusCommandStep;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Liquibase, by its command interface, with formatted SQL files that one changelog includes. */
final class LiquibaseTool implements MigrationTool {
    private static final String CHANGELOG = "changelog.yaml";

    @Override
    public SortedMap<String, String> files(int count) {
        SortedMap<String, String> files = new TreeMap<>();
        StringBuilder changelog = new StringBuilder("databaseChangeLog:\n");
        for (int number = 1; number <= count; number++) {
            SampleTable table = new SampleTable(number);
            String name = table.name() + ".sql";
            changelog.append("- include: {file: ").append(name).append("}\n");
            files.put(
                    name,
                    "--liquibase formatted sql\n--changeset benchmark:"
                            + number
                            + "\n"
                            + table.create()
                            + "--rollback "
                            + table.drop());
        }
        files.put(CHANGELOG, changelog.toString());
        return files;
    }

    @Override
    public void migrate(Address address, Path directory) throws Exception {
        execute("update", address, directory, OutputStream.nullOutputStream());
    }

    @Override
    public void status(Address address, Path directory, PrintStream out) throws Exception {
        execute("status", address, directory, out);
    }

    @Override
    public List<String> jars() {
        return List.of(
                "liquibase-",
                "snakeyaml-",
                "opencsv-",
                "jaxb-api-",
                "commons-collections4-",
                "commons-io-",
                "commons-lang3-",
                "commons-text-");
    }

    // Closing the directory declares every exception there is.
    @SuppressWarnings("try")
    private static void execute(String command, Address address, Path directory, OutputStream out)
            throws Exception {
        // It would report its use to its makers.
        System.setProperty("liquibase.analytics.enabled", "false");
        try (DirectoryResourceAccessor files = new DirectoryResourceAccessor(directory)) {
            Map<String, Object> scope =
                    Map.of(
                            Scope.Attr.resourceAccessor.name(),
                            files,
                            Scope.Attr.ui.name(),
                            new LoggerUIService());
            Scope.child(scope, () -> command(command, address).setOutput(out).execute());
        }
    }

    private static CommandScope command(String command, Address address) throws Exception {
        CommandScope scope =
                new CommandScope(command)
                        .addArgumentValue(
                                DbUrlConnectionArgumentsCommandStep.URL_ARG, address.url())
                        .addArgumentValue(
                                DbUrlConnectionArgumentsCommandStep.USERNAME_ARG, address.user())
                        .addArgumentValue(DbUrlConnectionArgumentsCommandStep.PASSWORD_ARG, "")
                        .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, CHANGELOG);
        return command.equals("status")
                ? scope.addArgumentValue(StatusCommandStep.VERBOSE_ARG, true)
                : scope;
    }
}
