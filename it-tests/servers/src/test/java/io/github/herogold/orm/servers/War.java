package io.github.herogold.orm.servers;

import io.github.herogold.orm.servers.application.SelfManagedUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A copy of the bookshop's WAR, to which descriptors and jars can be added.
 *
 * @param file the copy
 */
record War(Path file) {
    private static final Path BOOKSHOP = Path.of(System.getProperty("herogold.bookshop.war"));
    private static final String INDEX = "WEB-INF/classes/META-INF/herogold/migrations.index";
    private static final String UNIT = "WEB-INF/classes/META-INF/persistence.xml";

    /** Copies the WAR as it was built. */
    static War copy(Path to) {
        try {
            return new War(Files.copy(BOOKSHOP, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of an application, from that of its file. */
    static String name(Path war) {
        return war.getFileName().toString().replace(".war", "");
    }

    /** Adds or replaces a file of text. */
    void write(String entry, String text) {
        open(root -> Files.writeString(created(root.resolve(entry)), text));
    }

    /** Adds an SQL migration that can only go up, and says so in an index of migrations. */
    void addMigration(String name, String up) {
        addMigrationWithoutIndex(name, up);
        write(INDEX, "migrations/" + name + ".sql\n");
    }

    void addMigrationWithoutIndex(String name, String up) {
        write("WEB-INF/classes/migrations/" + name + ".sql", "-- migrate:up\n" + up);
    }

    /** Changes the text of persistence.xml. */
    void editUnit(UnaryOperator<String> change) {
        open(root -> Distribution.edit(root.resolve(UNIT), change));
    }

    /** Gives the unit a property, which may have had another value. */
    void setUnitProperty(String name, String value) {
        String property = "<property name=\"%s\" value=\"%s\"/>".formatted(name, value);
        String former = "<property name=\"%s\" value=\".*\"/>".formatted(name);
        editUnit(
                text ->
                        text.replaceAll(former, "")
                                .replace("</properties>", property + "</properties>"));
    }

    void addLibraryOf(Class<?> type) {
        Path jar = Library.of(type);
        open(root -> Files.copy(jar, root.resolve("WEB-INF/lib/" + jar.getFileName())));
    }

    /** Leaves the provider to the server. */
    void useHibernateOfServer() {
        // WildFly demands queries in which every clause is written out.
        setUnitProperty("hibernate.jpa.compliance.query", "false");
        editUnit(text -> text.replaceAll("<property name=\"jboss.as.jpa.providerModule.*?/>", ""));
        open(War::removeHibernate);
    }

    private static void removeHibernate(Path root) throws IOException {
        try (Stream<Path> libraries = Files.list(root.resolve("WEB-INF/lib"))) {
            for (Path library : libraries.filter(War::isOfHibernate).toList()) {
                Files.delete(library);
            }
        }
    }

    /** Whether it is Hibernate, or something that only Hibernate needs. */
    private static boolean isOfHibernate(Path library) {
        String name = library.getFileName().toString();
        return !name.startsWith("herogold-") && !isDriver(name);
    }

    private static boolean isDriver(String name) {
        return name.matches("(h2|postgresql|mariadb-java-client)-.*");
    }

    /** Takes the service files out of the library, so that nothing is told of it. */
    void silenceLibrary() {
        open(War::silenceLibrary);
    }

    private static void silenceLibrary(Path root) throws IOException {
        try (Stream<Path> libraries = Files.list(root.resolve("WEB-INF/lib"))) {
            for (Path library : libraries.filter(War::isOfIntegration).toList()) {
                Path copy = Files.createTempFile("silent", ".jar");
                Files.copy(library, copy, StandardCopyOption.REPLACE_EXISTING);
                removeServices(copy);
                Files.copy(copy, library, StandardCopyOption.REPLACE_EXISTING);
                Files.delete(copy);
            }
        }
    }

    private static boolean isOfIntegration(Path library) {
        return library.getFileName().toString().startsWith("herogold-orm-jpa-integration");
    }

    private static void removeServices(Path jar) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(jar);
                Stream<Path> services = Files.list(zip.getPath("META-INF/services"))) {
            for (Path service : services.toList()) {
                Files.delete(service);
            }
        }
    }

    /** Lets the application open the unit, where the server cannot, with its own API too. */
    void openUnitItself(String jtaPlatform) {
        setUnitProperty("hibernate.transaction.jta.platform", jtaPlatform);
        addLibraryOf(jakarta.persistence.Entity.class);
        addClasses(SelfManagedUnit.class);
    }

    void addClasses(Class<?>... types) {
        for (Class<?> type : types) {
            addClass(type);
        }
    }

    private void addClass(Class<?> type) {
        String entry = type.getName().replace('.', '/') + ".class";
        Path compiled = Library.of(type).resolve(entry);
        open(root -> Files.copy(compiled, created(root.resolve("WEB-INF/classes/" + entry))));
    }

    private void open(Change change) {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            change.apply(zip.getPath("/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path created(Path entry) throws IOException {
        Files.createDirectories(entry.getParent());
        return entry;
    }

    private interface Change {
        void apply(Path root) throws IOException;
    }
}
