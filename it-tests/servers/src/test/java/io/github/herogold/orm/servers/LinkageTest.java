package io.github.herogold.orm.servers;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import io.github.herogold.orm.hibernate.StatelessWrites;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Everything of Hibernate that the library names is there in the earliest one it supports, which is
 * the server's.
 *
 * <p>The library is compiled with a later one, whose methods may have other types: that compiles,
 * and fails when it is called.
 */
class LinkageTest {
    // It is registered only where the events of Hibernate have these methods.
    private static final String LISTENER = StatelessWrites.class.getName() + "$Listener";

    private static JavaClasses classes;

    @BeforeAll
    static void read() throws IOException {
        classes =
                new ClassFileImporter()
                        .importLocations(
                                Set.of(
                                        location(Library.of(StatelessWrites.class)),
                                        location(hibernateOfServer())));
        assertThat(classes).hasSizeGreaterThan(5_000);
    }

    private static Location location(Path library) {
        URI file = library.toUri();
        return Location.of(Files.isDirectory(library) ? file : URI.create("jar:" + file + "!/"));
    }

    @Test
    void whatTheLibraryNamesIsThereInTheHibernateOfTheServer() {
        List<String> missing =
                classes.stream()
                        .filter(type -> type.getPackageName().startsWith("io.github.herogold"))
                        .filter(type -> !type.getName().equals(LISTENER))
                        .flatMap(LinkageTest::missing)
                        .toList();

        assertThat(missing).isEmpty();
    }

    @Test
    void whatIsMissingThereIsFound() {
        assertThat(missing(classes.get(LISTENER)))
                .hasSize(2)
                .allSatisfy(call -> assertThat(call).contains("getSession"));
    }

    private static Stream<String> missing(JavaClass type) {
        return Stream.concat(missingTypes(type), missingMembers(type));
    }

    private static Stream<String> missingTypes(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> isMissing(dependency.getTargetClass().getBaseComponentType()))
                .map(Dependency::getDescription);
    }

    private static boolean isMissing(JavaClass type) {
        return isOfHibernate(type) && !classes.contain(type.getName());
    }

    private static Stream<String> missingMembers(JavaClass type) {
        return type.getAccessesFromSelf().stream()
                .filter(access -> isOfHibernate(access.getTargetOwner()))
                .filter(access -> access.getTarget().resolveMember().isEmpty())
                .map(JavaAccess::getDescription);
    }

    private static boolean isOfHibernate(JavaClass type) {
        return type.getName().startsWith("org.hibernate.");
    }

    private static Path hibernateOfServer() throws IOException {
        Path modules = WildFlyPreview.home().resolve("modules/system/layers/base");
        try (Stream<Path> jars = Files.list(modules.resolve("org/hibernate/main"))) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith("hibernate-core-"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
