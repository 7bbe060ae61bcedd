package io.github.herogold.orm.model;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.provider.ProviderKnowledge.Write;
import jakarta.persistence.Column;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.OneToOne;
import jakarta.persistence.metamodel.Attribute;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Java field, or the getter and setter, behind an attribute of an entity.
 *
 * @param attribute the attribute
 * @param member its field or its getter, as the unit maps it
 */
record AttributeAccess(Attribute<?, ?> attribute, @Nullable Member member) {

    static AttributeAccess to(Attribute<?, ?> attribute) {
        return new AttributeAccess(attribute, attribute.getJavaMember());
    }

    boolean isAnnotated(Class<? extends Annotation> annotation) {
        return annotation(annotation).isPresent();
    }

    <A extends Annotation> Optional<A> annotation(Class<A> annotation) {
        return Optional.ofNullable((AnnotatedElement) member)
                .map(annotated -> annotated.getAnnotation(annotation));
    }

    /** Whether the annotations on the way to an attribute let a write have it. */
    static boolean areWritten(List<? extends Attribute<?, ?>> steps, Write write) {
        return steps.stream().allMatch(step -> to(step).isWritten(write));
    }

    /** Whether its annotations let a write have it. */
    boolean isWritten(Write write) {
        boolean isNew = write == Write.INSERT;
        return annotation(Column.class)
                        .map(column -> isNew ? column.insertable() : column.updatable())
                        .orElse(true)
                && annotation(JoinColumn.class)
                        .map(column -> isNew ? column.insertable() : column.updatable())
                        .orElse(true);
    }

    /** Whether it is what the provider makes of a value, which has no such part in Java. */
    boolean isVirtual() {
        return member == null;
    }

    /**
     * Whether it is an association whose other side has to be looked at: it is known by another
     * table than that of its owner, or by another column than that of its id, or may be missing.
     */
    boolean isInAnotherTable() {
        return isInverse()
                || annotation(JoinTable.class).isPresent()
                || annotation(JoinColumn.class)
                        .filter(column -> !column.referencedColumnName().isEmpty())
                        .isPresent()
                || mayBeMissing();
    }

    // Hibernate's @NotFound, which core knows by its name alone.
    private boolean mayBeMissing() {
        return member instanceof AnnotatedElement annotated
                && Arrays.stream(annotated.getAnnotations())
                        .map(annotation -> annotation.annotationType().getName())
                        .anyMatch("org.hibernate.annotations.NotFound"::equals);
    }

    /** Whether it is an association that the other side keeps. */
    boolean isInverse() {
        return annotation(OneToOne.class).filter(one -> !one.mappedBy().isEmpty()).isPresent();
    }

    @Nullable Object valueOf(Object instance) {
        try {
            return get(instance);
        } catch (ReflectiveOperationException | InaccessibleObjectException e) {
            throw unreachable(e);
        }
    }

    void copy(Object from, Object to) {
        try {
            set(to, get(from));
        } catch (ReflectiveOperationException | InaccessibleObjectException e) {
            throw unreachable(e);
        }
    }

    void clear(Object instance) {
        try {
            // A byte fits every primitive number.
            set(instance, type().isPrimitive() ? (byte) 0 : null);
        } catch (ReflectiveOperationException | InaccessibleObjectException e) {
            throw unreachable(e);
        }
    }

    private OrmException unreachable(Exception cause) {
        return cause instanceof InaccessibleObjectException
                ? Messages.notOpen(attribute, cause)
                : Messages.unreachable(attribute, cause);
    }

    private Class<?> type() {
        return member instanceof Field field
                ? field.getType()
                : ((Method) Objects.requireNonNull(member)).getReturnType();
    }

    private @Nullable Object get(Object instance) throws ReflectiveOperationException {
        if (member == null) {
            throw new NoSuchFieldException(attribute.getName());
        }
        if (member instanceof Field field) {
            field.setAccessible(true);
            return field.get(instance);
        }
        Method getter = (Method) member;
        getter.setAccessible(true);
        return getter.invoke(instance);
    }

    private void set(Object instance, @Nullable Object value) throws ReflectiveOperationException {
        if (member == null) {
            throw new NoSuchFieldException(attribute.getName());
        }
        if (member instanceof Field field) {
            field.setAccessible(true);
            field.set(instance, value);
            return;
        }
        Method setter = member.getDeclaringClass().getDeclaredMethod(setterName(), type());
        setter.setAccessible(true);
        setter.invoke(instance, value);
    }

    private String setterName() {
        String name = attribute.getName();
        return "set" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
