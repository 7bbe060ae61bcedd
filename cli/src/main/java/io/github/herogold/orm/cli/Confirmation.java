package io.github.herogold.orm.cli;

import java.util.function.Predicate;
import picocli.CommandLine.Option;

/** Asks a person before something is lost, unless told not to. */
final class Confirmation implements Predicate<String> {
    @Option(names = "--force", description = "Do not ask.")
    private boolean force;

    /** Where nobody is at the keyboard, nobody confirms. */
    @Override
    public boolean test(String question) {
        return force
                || Keyboard.attended().map(keyboard -> keyboard.confirms(question)).orElse(false);
    }
}
