package io.github.herogold.orm.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The file {@code META-INF/persistence.xml} of a Jakarta Persistence application.
 *
 * @param units what its units say, each with its URL and by the names of our settings
 */
record PersistenceXml(List<Document> units) implements Source {
    private static final String HIBERNATE = "hibernate.";
    private static final String FILE = "META-INF/persistence.xml";
    private static final Map<String, List<String>> NAMES =
            Map.of(
                    "url",
                    List.of(
                            "jakarta.persistence.jdbc.url",
                            "javax.persistence.jdbc.url",
                            "hibernate.connection.url"),
                    "user",
                    List.of(
                            "jakarta.persistence.jdbc.user",
                            "javax.persistence.jdbc.user",
                            "hibernate.connection.username"),
                    "password",
                    List.of(
                            "jakarta.persistence.jdbc.password",
                            "javax.persistence.jdbc.password",
                            "hibernate.connection.password"));

    /**
     * Reads the file of a project.
     *
     * @throws io.github.herogold.orm.tasks.ConfigurationException if it cannot be read
     */
    static PersistenceXml in(Path project) {
        return new PersistenceXml(
                ProjectFolders.withAnyOf(List.of(FILE), project)
                        .map(folder -> units(project, Path.of(folder, FILE)))
                        .orElse(List.of()));
    }

    @Override
    public Optional<Setting> find(String key) {
        Set<String> urls =
                units.stream()
                        .flatMap(unit -> unit.value("url").stream())
                        .collect(Collectors.toSet());
        if (urls.size() > 1) {
            throw Messages.severalDatabases(units.get(0).name());
        }
        return units.stream()
                .filter(unit -> unit.value("url").isPresent())
                .findFirst()
                .flatMap(unit -> unit.value(key).map(value -> new Setting(value, unit.name())));
    }

    /** What the only unit says to Hibernate, by its own names; nothing if there are several. */
    Map<String, String> hibernate() {
        Map<String, String> found = new LinkedHashMap<>();
        if (units.size() == 1) {
            units.get(0)
                    .values()
                    .forEach(
                            (name, value) -> {
                                if (name.startsWith(HIBERNATE)) {
                                    found.put(name, value);
                                }
                            });
        }
        return found;
    }

    private static List<Document> units(Path project, Path file) {
        Path path = project.resolve(file);
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            // Nothing that a file names is fetched.
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // Else it would print what it throws.
            builder.setErrorHandler(new DefaultHandler());
            NodeList units = builder.parse(path.toFile()).getElementsByTagName("persistence-unit");
            return elements(units).stream()
                    .map(unit -> new Document(Messages.name(file), settings(unit)))
                    .toList();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw Messages.unreadable(path, "XML without a document type", e);
        }
    }

    private static Map<String, String> settings(Element unit) {
        Map<String, String> properties = new LinkedHashMap<>();
        elements(unit.getElementsByTagName("property"))
                .forEach(
                        property ->
                                properties.put(
                                        property.getAttribute("name"),
                                        property.getAttribute("value")));
        Map<String, String> settings = new LinkedHashMap<>(properties);
        settings.keySet().removeIf(name -> !name.startsWith(HIBERNATE));
        NAMES.forEach(
                (key, names) ->
                        names.stream()
                                .filter(properties::containsKey)
                                .findFirst()
                                .ifPresent(name -> settings.put(key, properties.get(name))));
        return settings;
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .<Node>mapToObj(nodes::item)
                .map(Element.class::cast)
                .toList();
    }
}
