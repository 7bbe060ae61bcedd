package io.github.herogold.orm.settings;

import io.github.herogold.orm.tasks.Connection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is set around a command: in the environment, else in {@code herogold.properties}; for the
 * database, else in the files of the application, else the embedded one.
 */
public final class Settings {
    private static final String EMBEDDED = "jdbc:h2:./herogold";

    private final List<Source> sources;

    private Settings(List<Source> sources) {
        this.sources = sources;
    }

    /**
     * Reads the settings.
     *
     * @param surroundings where the command runs
     * @return what is set there
     * @throws io.github.herogold.orm.tasks.ConfigurationException if a file cannot be read, or a
     *     setting is called like none that there is
     */
    public static Settings in(Surroundings surroundings) {
        Environment environment = new Environment(surroundings.environment());
        environment.requireKnown();
        return new Settings(List.of(environment, PropertiesFile.in(surroundings.folder())));
    }

    /**
     * Looks up what was not given with the command.
     *
     * @param key the name of an option without its dashes
     * @return the setting, if there is one
     */
    public Optional<Setting> find(String key) {
        return find(sources.stream(), key);
    }

    /**
     * The database that is meant.
     *
     * @param given what was given with the command
     * @return how to reach it; the embedded one if nothing names another
     */
    public Connection connection(Source given) {
        List<Source> all = Stream.concat(Stream.of(given), sources.stream()).toList();
        Setting url =
                find(all.stream(), "url").orElse(new Setting(EMBEDDED, Messages.embeddedDefault()));
        return new Connection(url.value(), text(all, "user"), text(all, "password"), url.origin());
    }

    private static String text(List<Source> sources, String key) {
        return find(sources.stream(), key).map(Setting::value).orElse("");
    }

    private static Optional<Setting> find(Stream<Source> sources, String key) {
        return sources.flatMap(source -> source.find(key).stream()).findFirst();
    }
}
