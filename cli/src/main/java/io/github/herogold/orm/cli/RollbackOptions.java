package io.github.herogold.orm.cli;

import io.github.herogold.orm.migrations.Rollback;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that say what is undone. */
final class RollbackOptions {
    @ArgGroup private Choice choice = new Choice();

    /** One of them at most. */
    private static final class Choice {
        @Option(
                names = "--steps",
                paramLabel = "<number>",
                description = "How many batches to undo. Default: 1.")
        private @Nullable Integer steps;

        @Option(
                names = "--migrations",
                paramLabel = "<number>",
                description = "How many migrations to undo, whichever batches they are of.")
        private @Nullable Integer migrations;

        @Option(
                names = "--to",
                paramLabel = "<migration>",
                description = "Undo everything that was applied after this migration.")
        private @Nullable String to;
    }

    Rollback rollback() {
        if (choice.to != null) {
            return Rollback.to(choice.to);
        }
        if (choice.migrations != null) {
            return Rollback.migrations(choice.migrations);
        }
        return Rollback.batches(choice.steps == null ? 1 : choice.steps);
    }
}
