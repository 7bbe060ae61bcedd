package io.github.herogold.orm.settings;

import io.github.herogold.orm.tasks.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What is set around a command: in the environment, else in {@code herogold.properties}; for the
 * database, else in the files of the application, else the embedded one.
 */
public final class Settings {
    private static final String EMBEDDED = "jdbc:h2:./herogold";

    private final Surroundings surroundings;
    private final List<Source> sources;

    private Settings(Surroundings surroundings, List<Source> sources) {
        this.surroundings = surroundings;
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
        return new Settings(
                surroundings, List.of(environment, PropertiesFile.in(surroundings.folder())));
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
        List<Source> ours = Stream.concat(Stream.of(given), sources.stream()).toList();
        Optional<Setting> url = find(ours.stream(), "url");
        return url.isPresent()
                ? connection(url.get(), ours)
                : connectionOfApplication(ours)
                        .orElseGet(
                                () ->
                                        connection(
                                                new Setting(EMBEDDED, Messages.embeddedDefault()),
                                                ours));
    }

    /** The user and the password that an application has go with its URL and with no other. */
    private Optional<Connection> connectionOfApplication(List<Source> ours) {
        Optional<String> profile = find(ours.stream(), "profile").map(Setting::value);
        return Stream.<Supplier<Source>>of(
                        () -> SpringFiles.in(surroundings, profile),
                        () -> PersistenceXml.in(surroundings.folder()))
                .map(Supplier::get)
                .flatMap(
                        application ->
                                application.find("url").stream()
                                        .map(url -> connection(url, with(ours, application))))
                .findFirst();
    }

    /**
     * What the files of the application say to Hibernate: those of Spring, else those of Jakarta
     * Persistence.
     *
     * @return settings by the names that Hibernate gives them
     */
    public Map<String, String> hibernate() {
        Map<String, String> ofSpring =
                SpringFiles.in(surroundings, find("profile").map(Setting::value)).hibernate();
        return ofSpring.isEmpty() ? PersistenceXml.in(surroundings.folder()).hibernate() : ofSpring;
    }

    private static List<Source> with(List<Source> sources, Source last) {
        return Stream.concat(sources.stream(), Stream.of(last)).toList();
    }

    private static Connection connection(Setting url, List<Source> sources) {
        if (url.value().isBlank()) {
            throw Messages.emptyUrl(url.origin());
        }
        return new Connection(
                url.value(), text(sources, "user"), text(sources, "password"), url.origin());
    }

    private static String text(List<Source> sources, String key) {
        return find(sources.stream(), key).map(Setting::value).orElse("");
    }

    private static Optional<Setting> find(Stream<Source> sources, String key) {
        return sources.flatMap(source -> source.find(key).stream()).findFirst();
    }
}
