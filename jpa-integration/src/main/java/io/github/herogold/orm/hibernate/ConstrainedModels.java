package io.github.herogold.orm.hibernate;

import io.github.herogold.orm.model.ActiveRecord;
import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.boot.Metadata;
import org.hibernate.cfg.ValidationSettings;
import org.hibernate.mapping.PersistentClass;

/**
 * The rule that constraint annotations on models are checked: without a provider of Jakarta
 * Validation a unit that has some does not start, unless it says that this is meant.
 */
final class ConstrainedModels {
    private ConstrainedModels() {}

    static void requireProvider(Metadata metadata, Map<String, Object> settings) {
        if (settings.containsKey(ValidationSettings.JAKARTA_VALIDATION_FACTORY)
                || ValidatorContributor.isOptional(settings)
                || !ValidatorContributor.isWanted(settings)) {
            return;
        }
        metadata.getEntityBindings().stream()
                .map(PersistentClass::getMappedClass)
                .filter(Objects::nonNull)
                .filter(ActiveRecord.class::isAssignableFrom)
                .filter(ConstrainedModels::isConstrained)
                .findFirst()
                .ifPresent(ConstrainedModels::requireProvider);
    }

    private static void requireProvider(Class<?> model) {
        try {
            Validation.buildDefaultValidatorFactory().close();
        } catch (ValidationException e) {
            throw Messages.noValidatorFor(model, e);
        }
    }

    static boolean isConstrained(Class<?> model) {
        return Stream.<Class<?>>iterate(model, Objects::nonNull, Class::getSuperclass)
                .anyMatch(ConstrainedModels::hasConstraint);
    }

    private static boolean hasConstraint(Class<?> type) {
        return isAnnotated(type)
                || Stream.of(type.getDeclaredFields())
                        .anyMatch(field -> isAnnotated(field) || isAnnotated(typeOf(field)))
                || Stream.of(type.getDeclaredMethods())
                        .anyMatch(method -> isAnnotated(method) || isAnnotated(typeOf(method)));
    }

    private static AnnotatedType typeOf(Field field) {
        return field.getAnnotatedType();
    }

    private static AnnotatedType typeOf(Method method) {
        return method.getAnnotatedReturnType();
    }

    // As in List<@NotBlank String>.
    private static boolean isAnnotated(AnnotatedType type) {
        return isAnnotated((AnnotatedElement) type)
                || (type instanceof AnnotatedParameterizedType generic
                        && Stream.of(generic.getAnnotatedActualTypeArguments())
                                .anyMatch(ConstrainedModels::isAnnotated));
    }

    private static boolean isAnnotated(AnnotatedElement element) {
        return Stream.of(element.getDeclaredAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(ConstrainedModels::isConstraint);
    }

    // Several of one kind are in a list that is declared in it: Jakarta Validation 3.1, 3.3.
    private static boolean isConstraint(Class<?> annotation) {
        return annotation == Valid.class
                || annotation.isAnnotationPresent(Constraint.class)
                || (annotation.getEnclosingClass() != null
                        && annotation.getEnclosingClass().isAnnotationPresent(Constraint.class));
    }
}
