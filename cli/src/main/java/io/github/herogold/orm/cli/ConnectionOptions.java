package io.github.herogold.orm.cli;

import io.github.herogold.orm.tasks.Connection;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which database is meant. */
final class ConnectionOptions {
    private static final Path PROPERTIES = Path.of("herogold.properties");

    // No argument of a program can contain this character.
    private static final String ASK = "\0";

    @Option(
            names = "--url",
            paramLabel = "<url>",
            description = {
                "The JDBC URL of the database; else HEROGOLD_URL, else url in"
                        + " herogold.properties, else the embedded jdbc:h2:./herogold."
            })
    private @Nullable String url;

    @Option(
            names = "--user",
            paramLabel = "<name>",
            description = "Who logs in; else HEROGOLD_USER, else user in herogold.properties.")
    private @Nullable String user;

    @Option(
            names = "--password",
            paramLabel = "<password>",
            arity = "0..1",
            fallbackValue = ASK,
            description =
                    "The password, asked for if it is left out here; else HEROGOLD_PASSWORD, else"
                            + " password in herogold.properties.")
    private @Nullable String password;

    Connection connection() {
        Connection.Given given =
                new Connection.Given(
                        Optional.ofNullable(url),
                        Optional.ofNullable(user),
                        Optional.ofNullable(password).map(ConnectionOptions::ask));
        return Connection.resolve(given, System.getenv(), PROPERTIES);
    }

    private static String ask(String given) {
        return given.equals(ASK) ? Keyboard.secret("Password: ") : given;
    }
}
