package io.github.herogold.orm.cli;

import io.github.herogold.orm.schema.Target;
import io.github.herogold.orm.settings.KeptSetting;
import io.github.herogold.orm.tasks.ExitCode;
import io.github.herogold.orm.tasks.GenerationTasks;
import io.github.herogold.orm.tasks.Location;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a migration for what the entities have become. */
@Command(
        name = "migrate:generate",
        description = {
            "Writes a migration for what the entities have become, and prints its path.",
            "No database is asked: files .schema beside the migrations say what they make."
        })
final class GenerateCommand implements Callable<Integer> {
    private static final String TARGET_DATABASE = "target-database";

    @Spec private CommandSpec command;

    @Parameters(
            paramLabel = "<name>",
            arity = "0..1",
            description = "What it is called, as in add_isbn_to_books. Default: what it does.")
    private @Nullable String name;

    @Option(
            names = "--dir",
            paramLabel = "<directory>",
            defaultValue = "migrations",
            description = "Where the migrations are. Default: ${DEFAULT-VALUE}.")
    private String directory = "migrations";

    @Option(
            names = "--" + TARGET_DATABASE,
            paramLabel = "<database:version>",
            description =
                    "What it is for, as in h2:2.4,postgresql:18; kept in herogold.properties after"
                            + " the first time.")
    private @Nullable String targetDatabase;

    @Mixin private OutputOption output = new OutputOption();

    @Mixin private EntityOptions entities = new EntityOptions();

    @Mixin private AnswerOptions answers = new AnswerOptions();

    @ArgGroup private @Nullable Choice choice;

    /** What is done instead of writing. */
    static final class Choice {
        @Option(names = "--check", description = "Exit with 3 if something would be written.")
        private boolean check;

        @Option(names = "--pretend", description = "Print the SQL instead of writing it.")
        private boolean pretend;

        @Option(
                names = "--record",
                paramLabel = "<migration>",
                description =
                        "Note that the database is as the entities expect it after a migration"
                                + " that was written by hand.")
        private @Nullable String recorded;
    }

    @Override
    public Integer call() {
        String targets = targets();
        GenerationTasks tasks =
                new GenerationTasks(
                        entities.entities(),
                        Target.allOf(targets),
                        new Location(directory).in(HeroGold.of(command).surroundings().folder()),
                        output.console());
        ExitCode end = run(tasks);
        boolean writes = choice == null || choice.recorded != null;
        if (writes && end == ExitCode.DONE) {
            new KeptSetting(TARGET_DATABASE, targets)
                    .keepIn(HeroGold.of(command).surroundings().folder());
        }
        return end.code();
    }

    private ExitCode run(GenerationTasks tasks) {
        if (choice == null) {
            return tasks.generate(Optional.ofNullable(name), answers.answers());
        }
        if (choice.check) {
            return tasks.check(answers.answers());
        }
        return choice.pretend
                ? tasks.pretend(answers.answers())
                : tasks.record(Optional.ofNullable(choice.recorded).orElseThrow());
    }

    private String targets() {
        if (targetDatabase == null) {
            throw new ParameterException(
                    command.commandLine(),
                    "Which database are the migrations for? Say it with --target-database"
                            + " postgresql:18, or h2:2.4, mariadb:11.4, or several with commas; it"
                            + " is kept in herogold.properties.");
        }
        return targetDatabase;
    }
}
