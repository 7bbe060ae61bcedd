package io.github.herogold.orm.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files {@code application.properties} and {@code application.yml} of a Spring application, and
 * those of its profiles, read in the order of Spring Boot.
 *
 * <p>Spring Boot reference, Externalized Configuration: a file of a profile comes before one
 * without, a file beside the application before one in it, properties before YAML, and of one file
 * what comes later.
 *
 * @param documents what they say, what counts most first
 * @param environment the environment variables
 */
record SpringFiles(List<Document> documents, Map<String, String> environment) implements Source {
    private static final List<String> BESIDE = List.of("config", "");
    private static final List<String> ENDINGS = List.of(".properties", ".yml", ".yaml");
    private static final String ACTIVE = "spring.profiles.active";
    private static final String ON_PROFILE = "spring.config.activate.on-profile";
    private static final String JPA_PROPERTIES = "spring.jpa.properties.";
    private static final Map<String, String> NAMING =
            Map.of(
                    "spring.jpa.hibernate.naming.implicit-strategy",
                    "hibernate.implicit_naming_strategy",
                    "spring.jpa.hibernate.naming.physical-strategy",
                    "hibernate.physical_naming_strategy");
    private static final Map<String, String> NAMES =
            Map.of(
                    "url", "spring.datasource.url",
                    "user", "spring.datasource.username",
                    "password", "spring.datasource.password");

    /**
     * Reads the files of a project.
     *
     * @param profiles the profiles that are active, separated by commas; if empty, those that the
     *     environment or the files name
     * @throws io.github.herogold.orm.tasks.ConfigurationException if a file cannot be read
     */
    static SpringFiles in(Surroundings surroundings, Optional<String> profiles) {
        Path project = surroundings.folder();
        List<Document> usual = documents(project, "application");
        List<String> active =
                profiles.or(() -> variable(surroundings.environment(), ACTIVE))
                        .map(text -> new Document("", Map.of(ACTIVE, text)).list(ACTIVE))
                        .orElseGet(() -> active(usual));
        List<Document> all = new ArrayList<>();
        List<String> lastFirst = new ArrayList<>(active);
        Collections.reverse(lastFirst);
        lastFirst.forEach(profile -> all.addAll(documents(project, "application-" + profile)));
        all.addAll(usual);
        all.removeIf(document -> !isFor(document, active));
        return new SpringFiles(List.copyOf(all), surroundings.environment());
    }

    @Override
    public Optional<Setting> find(String key) {
        String name = NAMES.get(key);
        return name == null || documents.isEmpty()
                ? Optional.empty()
                : inEnvironment(name).or(() -> inFiles(name));
    }

    /** What the files say to Hibernate, by its own names. */
    Map<String, String> hibernate() {
        Placeholders placeholders = new Placeholders(environment, this::plain);
        Map<String, String> found = new LinkedHashMap<>();
        for (Document document : documents) {
            document.values()
                    .forEach(
                            (name, value) ->
                                    ofHibernate(name)
                                            .ifPresent(
                                                    it ->
                                                            found.putIfAbsent(
                                                                    it,
                                                                    placeholders.resolve(
                                                                            value,
                                                                            name,
                                                                            document.name()))));
        }
        return found;
    }

    private static Optional<String> ofHibernate(String name) {
        return name.startsWith(JPA_PROPERTIES)
                ? Optional.of(name.substring(JPA_PROPERTIES.length()))
                : Optional.ofNullable(NAMING.get(name));
    }

    private Optional<Setting> inEnvironment(String name) {
        return variable(environment, name)
                .map(value -> new Setting(value, Placeholders.variable(name)));
    }

    private Optional<Setting> inFiles(String name) {
        Placeholders placeholders = new Placeholders(environment, this::plain);
        return documents.stream()
                .flatMap(
                        document ->
                                document
                                        .value(name)
                                        .map(
                                                value ->
                                                        new Setting(
                                                                placeholders.resolve(
                                                                        value,
                                                                        name,
                                                                        document.name()),
                                                                document.name()))
                                        .stream())
                .findFirst();
    }

    private Optional<String> plain(String name) {
        return documents.stream().flatMap(document -> document.value(name).stream()).findFirst();
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(Placeholders.variable(name)));
    }

    private static List<String> active(List<Document> documents) {
        List<String> named =
                documents.stream()
                        .filter(document -> document.list(ON_PROFILE).isEmpty())
                        .map(document -> document.list(ACTIVE))
                        .filter(profiles -> !profiles.isEmpty())
                        .findFirst()
                        .orElse(List.of());
        return named.isEmpty() ? List.of("default") : named;
    }

    /** Whether a part of a file counts. One with an expression about profiles never does. */
    private static boolean isFor(Document document, List<String> active) {
        List<String> profiles = document.list(ON_PROFILE);
        return profiles.isEmpty() || profiles.stream().anyMatch(active::contains);
    }

    private static List<Document> documents(Path project, String name) {
        List<String> files = ENDINGS.stream().map(ending -> name + ending).toList();
        Stream<String> inside = ProjectFolders.withAnyOf(files, project).stream();
        return Stream.concat(BESIDE.stream(), inside)
                .flatMap(folder -> files.stream().map(file -> Path.of(folder, file)))
                .filter(file -> Files.isRegularFile(project.resolve(file)))
                .flatMap(file -> documents(project, file).stream())
                .toList();
    }

    private static List<Document> documents(Path project, Path file) {
        Path path = project.resolve(file);
        List<Map<String, String>> parts =
                file.toString().endsWith(".properties")
                        ? PropertiesText.readParts(path)
                        : YamlText.read(path);
        List<Document> documents = new ArrayList<>();
        parts.forEach(values -> documents.add(0, new Document(Messages.name(file), values)));
        return documents;
    }
}
