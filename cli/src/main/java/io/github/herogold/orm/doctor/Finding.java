package io.github.herogold.orm.doctor;

import io.github.herogold.orm.facts.Fact;
import io.github.herogold.orm.facts.Key;
import io.github.herogold.orm.facts.Kind;
import io.github.herogold.orm.tasks.Console;
import java.util.Locale;

/**
 * What was found out about one thing.
 *
 * @param name the thing
 * @param state how it is
 * @param message what was found, in one line
 * @param advice what to do; empty if there is nothing to do
 */
record Finding(String name, State state, String message, String advice) {

    /** How a thing is. */
    enum State {
        /** As it should be. */
        OK,
        /** Worth knowing, and nothing that keeps migrations from running. */
        NOTE,
        /** It keeps migrations from running, or from running as they should. */
        PROBLEM;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Finding ok(String name, String message) {
        return new Finding(name, State.OK, message, "");
    }

    static Finding note(String name, String message, String advice) {
        return new Finding(name, State.NOTE, message, advice);
    }

    static Finding problem(String name, String message, String advice) {
        return new Finding(name, State.PROBLEM, message, advice);
    }

    boolean isProblem() {
        return state == State.PROBLEM;
    }

    /** The finding in a line for people, and for programs. */
    Fact fact(Console console) {
        String padded = "%-7s".formatted(state.word());
        String text =
                (state == State.OK ? console.good(padded) : console.notable(padded))
                        + "  %-10s  %s".formatted(name, message)
                        + (advice.isEmpty() ? "" : " " + advice);
        Fact fact =
                Fact.of(Kind.CHECK, text)
                        .with(Key.NAME, name)
                        .with(Key.STATE, state.word())
                        .with(Key.MESSAGE, message);
        return advice.isEmpty() ? fact : fact.with(Key.ADVICE, advice);
    }
}
