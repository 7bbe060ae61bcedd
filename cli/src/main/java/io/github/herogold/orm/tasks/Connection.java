package io.github.herogold.orm.tasks;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The database that a task works on. Its text shows no password.
 *
 * @param url a JDBC URL
 * @param user who logs in; empty for nobody
 * @param password the password; empty for none
 */
public record Connection(String url, String user, String password) {
    private static final String EMBEDDED = "jdbc:h2:./herogold";

    /**
     * What was given by hand. Its text shows no password.
     *
     * @param url the URL, if given
     * @param user the user, if given
     * @param password the password, if given
     */
    public record Given(Optional<String> url, Optional<String> user, Optional<String> password) {
        @Override
        public String toString() {
            return "Given[user=" + user.orElse("") + "]";
        }
    }

    /**
     * Looks each setting up: what was given by hand, else {@code HEROGOLD_URL}, {@code
     * HEROGOLD_USER} and {@code HEROGOLD_PASSWORD} of the environment, else {@code url}, {@code
     * user} and {@code password} of a file of properties, else the embedded database {@code
     * jdbc:h2:./herogold}.
     *
     * @param given what was given by hand
     * @param environment the environment variables
     * @param file the file of properties, which need not exist
     * @return the connection
     * @throws ConfigurationException if the file cannot be read
     */
    public static Connection resolve(Given given, Map<String, String> environment, Path file) {
        Properties properties = read(file);
        return new Connection(
                given.url()
                        .or(() -> Optional.ofNullable(environment.get("HEROGOLD_URL")))
                        .or(() -> Optional.ofNullable(properties.getProperty("url")))
                        .orElse(EMBEDDED),
                given.user()
                        .or(() -> Optional.ofNullable(environment.get("HEROGOLD_USER")))
                        .or(() -> Optional.ofNullable(properties.getProperty("user")))
                        .orElse(""),
                given.password()
                        .or(() -> Optional.ofNullable(environment.get("HEROGOLD_PASSWORD")))
                        .or(() -> Optional.ofNullable(properties.getProperty("password")))
                        .orElse(""));
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        if (!Files.exists(file)) {
            return properties;
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw Messages.unreadableProperties(file, e);
        }
    }

    @Override
    public String toString() {
        return "Connection[user=" + user + "]";
    }
}
