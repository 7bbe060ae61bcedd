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
        return isConfirmed(question, false);
    }

    /** The same for what is done without a question where nobody is at the keyboard. */
    boolean testIfAttended(String question) {
        return isConfirmed(question, true);
    }

    private boolean isConfirmed(String question, boolean unattended) {
        return force
                || Keyboard.attended()
                        .map(keyboard -> keyboard.confirms(question))
                        .orElse(unattended);
    }
}
