package io.github.herogold.orm.cli;

import io.github.herogold.orm.tasks.Schemas;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that name several schemas. */
final class SchemaOptions {
    @Spec(Target.MIXEE)
    private CommandSpec command;

    @ArgGroup private @Nullable Choice choice;

    @Option(
            names = "--parallel",
            paramLabel = "<number>",
            description = "How many schemas at a time. Default: 1.")
    private @Nullable Integer parallel;

    /** One way or the other. */
    static final class Choice {
        @Option(
                names = "--schemas",
                paramLabel = "<name>",
                split = ",",
                description =
                        "Do it in each of these schemas, each with a history of its own; names are"
                                + " spelled as the database spells them.")
        private @Nullable List<String> names;

        @Option(
                names = "--schemas-from",
                paramLabel = "<query>",
                description = "Do it in each schema that is named in the query's first column.")
        private @Nullable String query;

        private Schemas schemas() {
            return names != null
                    ? Schemas.named(names)
                    : Schemas.fromQuery(Optional.ofNullable(query).orElseThrow());
        }
    }

    /** The schemas, if several are meant. */
    Optional<Schemas> chosen() {
        if (choice == null) {
            if (parallel != null) {
                throw refused("--parallel is for several schemas: name them.");
            }
            return Optional.empty();
        }
        return Optional.of(choice.schemas().inParallel(parallel == null ? 1 : parallel));
    }

    ParameterException refused(String reason) {
        return new ParameterException(command.commandLine(), reason);
    }
}
