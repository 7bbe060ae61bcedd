package io.github.herogold.orm.cli;

import io.github.herogold.orm.settings.Given;
import io.github.herogold.orm.tasks.Connection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say which database is meant. */
final class ConnectionOptions {
    // No argument of a program can contain this character.
    private static final String ASK = "\0";

    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--url",
            paramLabel = "<url>",
            description = {
                "The JDBC URL of the database; else HEROGOLD_URL, else url in"
                        + " herogold.properties, else what the files of the application say:"
                        + " application.properties or .yml, META-INF/persistence.xml; else the"
                        + " embedded jdbc:h2:./herogold."
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

    @Option(
            names = "--profile",
            paramLabel = "<name>",
            description =
                    "The profile of Spring whose files say it: application-<name>.properties or"
                            + " .yml. Default: the active one.")
    private @Nullable String profile;

    Connection connection() {
        Map<String, String> given = new HashMap<>();
        Optional.ofNullable(url).ifPresent(value -> given.put("url", value));
        Optional.ofNullable(user).ifPresent(value -> given.put("user", value));
        Optional.ofNullable(password).ifPresent(value -> given.put("password", value));
        Optional.ofNullable(profile).ifPresent(value -> given.put("profile", value));
        Connection connection = HeroGold.of(command).settings().connection(new Given("--", given));
        return connection.password().equals(ASK)
                ? connection.withPassword(
                        Keyboard.secret("Password for " + connection.shown() + ": "))
                : connection;
    }
}
