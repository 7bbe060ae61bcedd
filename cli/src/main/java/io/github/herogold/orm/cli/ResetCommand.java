package io.github.herogold.orm.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Undoes everything. */
@Command(name = "migrate:reset", description = "Undoes every migration.")
final class ResetCommand implements Callable<Integer> {
    @Mixin private MigrationOptions options = new MigrationOptions();

    @Option(names = "--force", description = "Do not ask.")
    private boolean force;

    @Override
    public Integer call() {
        return options.tasks().reset(question -> force || isConfirmed(question)).code();
    }

    /** Where nobody is at the keyboard, nobody confirms. */
    private static boolean isConfirmed(String question) {
        return Keyboard.attended().map(keyboard -> keyboard.confirms(question)).orElse(false);
    }
}
