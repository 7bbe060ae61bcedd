package io.github.herogold.orm.testing;

import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What a test class asks for. Classes that ask for the same share it.
 *
 * @param migrations a directory, or a folder of the class path
 * @param unit the name of the unit of persistence, possibly empty
 * @param entities its managed classes; none for those of the file
 * @param properties its further properties
 * @param login the database; none for one in memory
 */
record TestSettings(
        String migrations,
        String unit,
        List<Class<?>> entities,
        Map<String, String> properties,
        Optional<Login> login) {
    private static final String SPRING =
            "org.springframework.test.context.junit.jupiter.SpringExtension";
    private static final List<Class<? extends Annotation>> MANAGED =
            List.of(Entity.class, Embeddable.class, MappedSuperclass.class, Converter.class);

    /**
     * A database and who may enter.
     *
     * @param url a JDBC URL
     * @param user a name, possibly empty
     * @param password a password, possibly empty
     */
    record Login(String url, String user, String password) {}

    /**
     * Reads them off a test class.
     *
     * @throws io.github.herogold.orm.OrmException if they make no sense
     */
    static TestSettings of(ExtensionContext context) {
        Class<?> testClass = context.getRequiredTestClass();
        MigratedDatabase asked = annotation(testClass, context.getEnclosingTestClasses());
        if (asked.unit().isEmpty() && asked.entities().length == 0) {
            throw Messages.noUnit(testClass);
        }
        return new TestSettings(
                asked.migrations(),
                asked.unit(),
                entities(asked),
                properties(asked),
                asked.url().isEmpty() ? late(context).or(() -> configured(context)) : named(asked));
    }

    /** Whether the database is that of the application context that Spring starts for the test. */
    static boolean areOfSpring(ExtensionContext context) {
        MigratedDatabase asked =
                annotation(context.getRequiredTestClass(), context.getEnclosingTestClasses());
        return asked.unit().isEmpty() && asked.entities().length == 0 && isSpringBeside(context);
    }

    private static boolean isSpringBeside(ExtensionContext context) {
        return Stream.concat(
                        Stream.of(context.getRequiredTestClass()),
                        context.getEnclosingTestClasses().stream())
                .flatMap(
                        type ->
                                AnnotationSupport.findRepeatableAnnotations(type, ExtendWith.class)
                                        .stream())
                .flatMap(extensions -> Stream.of(extensions.value()))
                .anyMatch(extension -> extension.getName().equals(SPRING));
    }

    /** Whether its URL may be known no sooner than the first test begins. */
    static boolean areLate(ExtensionContext context) {
        return memberWithUrl(context).isPresent();
    }

    // Read once for all tests of a class: it may start a database.
    private static Optional<Login> late(ExtensionContext context) {
        return memberWithUrl(context)
                .map(
                        member ->
                                context.getRoot()
                                        .getStore(Namespace.create(DatabaseUrl.class))
                                        .getOrComputeIfAbsent(
                                                member, UrlOfTest::login, Login.class));
    }

    private static Optional<UrlOfTest> memberWithUrl(ExtensionContext context) {
        return UrlOfTest.of(context.getRequiredTestClass(), context.getEnclosingTestClasses());
    }

    private static MigratedDatabase annotation(Class<?> testClass, List<Class<?>> enclosing) {
        for (Class<?> type = testClass; type != null; type = type.getSuperclass()) {
            requireOne(type);
        }
        return AnnotationSupport.findAnnotation(testClass, MigratedDatabase.class, enclosing)
                .orElseThrow();
    }

    private static void requireOne(Class<?> testClass) {
        List<String> annotations =
                Arrays.stream(testClass.getDeclaredAnnotations())
                        .map(Annotation::annotationType)
                        .filter(TestSettings::asks)
                        .map(type -> "@" + type.getSimpleName())
                        .toList();
        if (annotations.size() > 1) {
            throw Messages.severalAnnotations(testClass, annotations);
        }
    }

    private static boolean asks(Class<? extends Annotation> type) {
        return type == MigratedDatabase.class
                || AnnotationSupport.isAnnotated(type, MigratedDatabase.class);
    }

    private static List<Class<?>> entities(MigratedDatabase asked) {
        for (Class<?> type : asked.entities()) {
            if (MANAGED.stream().noneMatch(type::isAnnotationPresent)) {
                throw Messages.notManaged(type);
            }
        }
        return List.of(asked.entities());
    }

    private static Map<String, String> properties(MigratedDatabase asked) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (String text : asked.properties()) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw Messages.noProperty(text);
            }
            properties.put(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
        }
        return properties;
    }

    private static Optional<Login> named(MigratedDatabase asked) {
        return Optional.of(new Login(asked.url(), asked.user(), asked.password()));
    }

    private static Optional<Login> configured(ExtensionContext context) {
        return context.getConfigurationParameter(MigratedDatabase.URL)
                .map(
                        url ->
                                new Login(
                                        url,
                                        parameter(context, MigratedDatabase.USER),
                                        parameter(context, MigratedDatabase.PASSWORD)));
    }

    private static String parameter(ExtensionContext context, String name) {
        return context.getConfigurationParameter(name).orElse("");
    }
}
