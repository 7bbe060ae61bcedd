package io.github.herogold.orm.it.statics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.enhancement.FolderEnhancer;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.model.ActiveRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.metamodel.Attribute;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BuildTest {
    private final Path folder;

    BuildTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @EnumSource(Build.class)
    void everyScenarioRuns(Build build) throws Exception {
        try (Application application = built(build)) {
            for (Scenario scenario : Scenario.values()) {
                application.run(scenario);
                application.factory().getSchemaManager().truncate();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Build.class)
    void strictModeRefusesWhatWasNotEnhanced(Build build) throws Exception {
        System.setProperty("herogold.statics", "strict");
        try (Application application = built(build)) {
            if (build.enhances()) {
                application.run(Scenario.EVERY_METHOD);
            } else {
                assertThatThrownBy(() -> application.run(Scenario.EVERY_METHOD))
                        .isInstanceOf(OrmException.class)
                        .hasMessageStartingWith(Person.class.getName() + " was not enhanced")
                        .hasMessageContaining("herogold.statics=strict forbids: Person.get at ");
            }
        } finally {
            System.clearProperty("herogold.statics");
        }
    }

    @ParameterizedTest
    @EnumSource(Build.class)
    void noStaticMethodIsAnAttribute(Build build) throws Exception {
        try (Application application = built(build)) {
            assertThat(attributes(application, Person.class))
                    .containsExactlyInAnyOrder("id", "createdAt", "updatedAt", "name", "active");
            assertThat(attributes(application, Memo.class))
                    .containsExactlyInAnyOrder("title", "createdAt", "updatedAt");
        }
    }

    @ParameterizedTest
    @EnumSource(Build.class)
    void whatRunsIsInstrumentedWhereSaidSo(Build build) throws Exception {
        try (Application application = built(build)) {
            assertThat(application.load(Scenario.class).getDeclaredMethods())
                    .extracting(Method::getName)
                    .filteredOn("$jacocoInit"::equals)
                    .hasSize(build.instruments() ? 1 : 0);
        }
    }

    @Test
    void entitiesGetEveryStaticMethodAndNothingElseIsTouched() throws Exception {
        Build.compileInto(folder);
        Map<Path, byte[]> before = files();

        assertThat(Build.enhance(folder)).isEqualTo(names(Build.MODELS));

        List<String> statics = names(ActiveRecord.class);
        ClassLoader loader = new ApplicationLoader(folder, false);
        for (Class<?> model : List.of(Person.class, Admin.class)) {
            assertThat(enhancedNames(loader.loadClass(model.getName())))
                    .containsExactlyInAnyOrderElementsOf(statics);
        }
        for (Class<?> model : List.of(Memo.class, Reminder.class)) {
            assertThat(enhancedNames(loader.loadClass(model.getName())))
                    .doesNotContain("count")
                    .hasSize(statics.size() - 1);
        }
        assertThat(changedSince(before)).isEqualTo(names(Build.MODELS));
    }

    @Test
    void whatIsEnhancedStaysAsItIs() throws IOException {
        Build.compileInto(folder);
        Build.enhance(folder);
        Map<Path, byte[]> before = files();

        assertThat(Build.enhance(folder)).isEmpty();

        assertThat(changedSince(before)).isEmpty();
    }

    @Test
    void aSubclassOfWhatIsEnhancedGetsItsOwn() throws IOException {
        Build.compileInto(folder);
        Path admin = file(Admin.class);
        byte[] compiled = Files.readAllBytes(admin);
        Build.enhance(folder);
        Files.write(admin, compiled);

        assertThat(Build.enhance(folder)).containsExactly(Admin.class.getName());
    }

    @Test
    void withoutItsSuperclassesAnEntityCannotBeEnhanced() throws Exception {
        Build.compileInto(folder);
        List<Path> withoutCore = List.of(origin(Entity.class));

        assertThatThrownBy(() -> FolderEnhancer.enhance(folder, withoutCore))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(
                        "Cannot resolve type description for io.github.herogold.orm.model.");
    }

    private static Path origin(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private Application built(Build build) throws Exception {
        return Application.built(build, folder, TestDatabase.H2_MEMORY.fresh());
    }

    private static Stream<String> attributes(Application application, Class<?> model)
            throws ClassNotFoundException {
        return application
                .factory()
                .getMetamodel()
                .entity(application.load(model))
                .getAttributes()
                .stream()
                .map(Attribute::getName);
    }

    private static List<String> names(List<Class<?>> types) {
        return types.stream().map(Class::getName).sorted().toList();
    }

    private static List<String> names(Class<ActiveRecord> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .toList();
    }

    private static List<String> enhancedNames(Class<?> model) {
        return Arrays.stream(model.getDeclaredMethods())
                .filter(Method::isSynthetic)
                .map(Method::getName)
                .toList();
    }

    private Path file(Class<?> type) {
        return folder.resolve(type.getName().replace('.', '/') + ".class");
    }

    private Map<Path, byte[]> files() throws IOException {
        Map<Path, byte[]> contents = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(file, Files.readAllBytes(file));
            }
        }
        return contents;
    }

    private List<String> changedSince(Map<Path, byte[]> before) throws IOException {
        Map<Path, byte[]> now = files();
        assertThat(now.keySet()).isEqualTo(before.keySet());
        return Set.copyOf(now.keySet()).stream()
                .filter(file -> !Arrays.equals(now.get(file), before.get(file)))
                .map(file -> folder.relativize(file).toString())
                .map(name -> name.replace(".class", "").replace('/', '.'))
                .sorted()
                .toList();
    }
}
