package io.github.herogold.orm.cli;

import java.io.Console;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.Scanner;

/** A person at the keyboard of a terminal, where there is one. */
final class Keyboard {
    private final Console console;

    private Keyboard(Console console) {
        this.console = console;
    }

    /** The keyboard, unless input or output is a pipe or a file. */
    // Before Java 22 there was no console without a terminal; since then, one has to ask it.
    @SuppressWarnings("SystemConsoleNull")
    static Optional<Keyboard> attended() {
        return Optional.ofNullable(System.console())
                .filter(Keyboard::isTerminal)
                .map(Keyboard::new);
    }

    boolean confirms(String question) {
        String answer = console.readLine("%s [y/N] ", question);
        return answer != null && answer.strip().equalsIgnoreCase("y");
    }

    /** Asks for a secret without showing it; where nobody is asked, reads a line of the input. */
    static String secret(String prompt) {
        return attended()
                .map(keyboard -> keyboard.console.readPassword("%s", prompt))
                .map(String::new)
                .orElseGet(() -> lineOfInput(prompt));
    }

    private static String lineOfInput(String prompt) {
        System.err.println(prompt.strip());
        try (Scanner input = new Scanner(System.in, Charset.defaultCharset())) {
            return input.hasNextLine() ? input.nextLine() : "";
        }
    }

    private static boolean isTerminal(Console console) {
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException beforeJava22) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
