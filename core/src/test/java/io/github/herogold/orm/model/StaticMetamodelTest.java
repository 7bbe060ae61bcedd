package io.github.herogold.orm.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import jakarta.persistence.metamodel.StaticMetamodel;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The base classes have the static metamodels that those of entities are generated on. */
class StaticMetamodelTest {
    static Stream<Class<?>> baseClasses() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackagesOf(ActiveRecord.class)
                        .stream()
                        .filter(type -> type.isAnnotatedWith(MappedSuperclass.class))
                        .map(JavaClass::reflect);
    }

    @ParameterizedTest
    @MethodSource("baseClasses")
    void itIsFoundByItsName(Class<?> model) throws ReflectiveOperationException {
        Class<?> metamodel = metamodel(model);

        assertThat(metamodel).isPublic().isAbstract();
        assertThat(metamodel.getAnnotation(StaticMetamodel.class).value()).isEqualTo(model);
        assertThat(metamodel.getSuperclass())
                .isEqualTo(model == ActiveRecord.class ? Object.class : metamodelAbove(model));
    }

    @ParameterizedTest
    @MethodSource("baseClasses")
    void itHasWhatAProcessorGenerates(Class<?> model) throws ReflectiveOperationException {
        List<String> expected = new ArrayList<>();
        expected.add("public static volatile MappedSuperclassType<" + name(model) + "> class_");
        for (Field attribute : attributes(model)) {
            expected.add("public static final String " + constant(attribute));
            expected.add(
                    "public static volatile SingularAttribute<%s, %s> %s"
                            .formatted(
                                    name(model),
                                    attribute.getType().getSimpleName(),
                                    attribute.getName()));
        }

        assertThat(fields(metamodel(model))).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<Field> attributes(Class<?> model) {
        return Stream.of(model.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .filter(field -> !field.isAnnotationPresent(Transient.class))
                .toList();
    }

    private static List<String> fields(Class<?> metamodel) {
        return Stream.of(metamodel.getDeclaredFields())
                .filter(field -> !field.isSynthetic())
                .map(StaticMetamodelTest::declaration)
                .toList();
    }

    private static String declaration(Field field) {
        String type = field.getGenericType().getTypeName().replaceAll("[a-z.]+\\.", "");
        return Modifier.toString(field.getModifiers()) + " " + type + " " + field.getName();
    }

    private static String constant(Field attribute) {
        return attribute.getName().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }

    private static String name(Class<?> model) {
        return model.getSimpleName();
    }

    private static Class<?> metamodelAbove(Class<?> model) throws ClassNotFoundException {
        return metamodel(model.getSuperclass());
    }

    private static Class<?> metamodel(Class<?> model) throws ClassNotFoundException {
        return Class.forName(model.getName() + "_");
    }
}
