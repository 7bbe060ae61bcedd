package io.github.herogold.orm.tasks;

import io.github.herogold.orm.facts.Fact;
import io.github.herogold.orm.generation.ApplicationClasses;
import io.github.herogold.orm.migrations.MigrationGenerator;
import io.github.herogold.orm.schema.Answer;
import io.github.herogold.orm.schema.EntityTables;
import io.github.herogold.orm.schema.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The tasks that compare the entities of an application with its migrations; no database is asked.
 */
public final class GenerationTasks {
    private final Entities entities;
    private final Set<Target> targets;
    private final Path directory;
    private final Console console;

    /**
     * Makes the tasks of an application.
     *
     * @param entities its entities
     * @param targets the kinds of databases that it runs on
     * @param location where its migrations are
     * @param console where to tell what is done
     */
    public GenerationTasks(
            Entities entities, Set<Target> targets, Location location, Console console) {
        this.entities = entities;
        this.targets = targets;
        this.directory = location.directory();
        this.console = console;
    }

    /**
     * Which classes are the entities of an application.
     *
     * @param application its class path
     * @param classes their names, with what belongs to them; empty for those that are found
     * @param packages where they are looked for; empty for the folders of the class path
     */
    public record Entities(
            ApplicationClasses application, List<String> classes, List<String> packages) {

        private EntityTables on(Set<Target> targets) {
            return application.tables(names(), targets);
        }

        private List<String> names() {
            if (!classes.isEmpty()) {
                return classes;
            }
            List<String> found =
                    packages.isEmpty() ? application.inFolders() : application.inPackages(packages);
            if (found.isEmpty()) {
                throw Messages.noEntities(packages);
            }
            return found;
        }
    }

    /**
     * Writes a migration for what the entities have become.
     *
     * @param name what it is called; empty for what is proposed
     * @param answers what has been answered
     * @return {@link ExitCode#DONE}, or {@link ExitCode#PENDING} if a question is open
     */
    public ExitCode generate(Optional<String> name, List<Answer> answers) {
        return unlessOpen(
                answers,
                generator ->
                        Facts.written(generator.write(name.orElseGet(generator::proposedName))));
    }

    /**
     * Prints what {@link #generate} would write, and writes nothing.
     *
     * @param answers what has been answered
     * @return {@link ExitCode#DONE}, or {@link ExitCode#PENDING} if a question is open
     */
    public ExitCode pretend(List<Answer> answers) {
        return unlessOpen(answers, generator -> Facts.sql(generator.sql().stripTrailing()));
    }

    /** Does something with a migration that is needed and about which no question is open. */
    private ExitCode unlessOpen(List<Answer> answers, Function<MigrationGenerator, Fact> act) {
        MigrationGenerator generator = generator(answers);
        if (!generator.isNeeded()) {
            console.tell(Facts.entitiesUnchanged());
            return ExitCode.DONE;
        }
        if (!generator.questions().isEmpty()) {
            tellQuestions(generator);
            return ExitCode.PENDING;
        }
        console.tell(act.apply(generator));
        return ExitCode.DONE;
    }

    /**
     * Tells whether {@link #generate} would write something.
     *
     * @param answers what has been answered
     * @return {@link ExitCode#PENDING} if so, else {@link ExitCode#DONE}
     */
    public ExitCode check(List<Answer> answers) {
        MigrationGenerator generator = generator(answers);
        if (!generator.isNeeded()) {
            console.tell(Facts.entitiesUnchanged());
            return ExitCode.DONE;
        }
        tellQuestions(generator);
        console.tell(Facts.entitiesChanged());
        return ExitCode.PENDING;
    }

    /**
     * Records that the database is as the entities expect it once a migration is applied that was
     * written by hand.
     *
     * @param name the migration
     * @return {@link ExitCode#DONE}
     */
    public ExitCode record(String name) {
        console.tell(
                Facts.written(MigrationGenerator.record(name, directory, entities.on(targets))));
        return ExitCode.DONE;
    }

    private MigrationGenerator generator(List<Answer> answers) {
        return MigrationGenerator.of(directory, entities.on(targets), answers);
    }

    private void tellQuestions(MigrationGenerator generator) {
        generator.questions().forEach(question -> console.tell(Facts.open(question)));
    }
}
