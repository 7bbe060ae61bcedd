package io.github.herogold.orm.provider;

import jakarta.persistence.Column;
import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Query;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Jakarta Persistence says of every provider, which tells of no merge and no rollback. */
final class JakartaAlone implements ProviderKnowledge {

    @Override
    public boolean serves(EntityManager entityManager) {
        return true;
    }

    @Override
    public void watch(EntityManager entityManager, Object entity) {}

    @Override
    public void settle(EntityManager entityManager) {}

    @Override
    public void release(EntityManager entityManager, Collection<?> entities) {}

    @Override
    public boolean generatesIds(EntityManager entityManager, Class<?> entity) {
        return entityManager.getMetamodel().entity(entity).getSingularAttributes().stream()
                .filter(SingularAttribute::isId)
                .anyMatch(id -> annotation(id, GeneratedValue.class).isPresent());
    }

    @Override
    public Optional<Map<String, Optional<Object>>> loadedState(
            EntityManager entityManager, Object entity) {
        return Optional.empty();
    }

    @Override
    public boolean writes(
            EntityManager entityManager, Class<?> entity, String attribute, Write write) {
        Attribute<?, ?> mapped =
                entityManager.getMetamodel().entity(entity).getAttribute(attribute);
        boolean isNew = write == Write.INSERT;
        return annotation(mapped, Column.class)
                        .map(column -> isNew ? column.insertable() : column.updatable())
                        .orElse(true)
                && annotation(mapped, JoinColumn.class)
                        .map(column -> isNew ? column.insertable() : column.updatable())
                        .orElse(true);
    }

    @Override
    public boolean isMutable(EntityManager entityManager, Class<?> entity) {
        return true;
    }

    @Override
    public Optional<Object> generatedValue(
            EntityManager entityManager, Object entity, Class<?> type, String attribute) {
        return Optional.empty();
    }

    @Override
    public boolean isGeneratedOnce(EntityManager entityManager, Class<?> entity, String attribute) {
        return false;
    }

    @Override
    public Optional<String> obstacleToStatement(
            EntityManager entityManager, Class<?> entity, Write write) {
        return Optional.empty();
    }

    @Override
    public void bind(Query query, int position, @Nullable Object value, Type<?> type) {
        query.setParameter(position, value);
    }

    @Override
    public void requireUnderstood(
            EntityManager entityManager, String query, Optional<Class<?>> result) {}

    private static <A extends Annotation> Optional<A> annotation(
            Attribute<?, ?> attribute, Class<A> annotation) {
        AnnotatedElement member = (AnnotatedElement) attribute.getJavaMember();
        return Optional.ofNullable(member.getAnnotation(annotation));
    }
}
