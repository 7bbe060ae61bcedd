package io.github.herogold.orm.model;

import io.github.herogold.orm.model.values.Versions;
import io.github.herogold.orm.persistence.Orm;
import io.github.herogold.orm.provider.ProviderKnowledge;
import io.github.herogold.orm.provider.ProviderKnowledge.Write;
import io.github.herogold.orm.provider.Providers;
import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the row of a new entity consists of. */
final class RowValues {
    private final Map<AttributePath, @Nullable Object> values = new LinkedHashMap<>();

    private RowValues() {}

    /** The values of an entity by attribute; a generated id is left to the database. */
    static <T> Map<AttributePath, @Nullable Object> of(
            EntityManager em, Mapping<T> mapping, T entity) {
        EntityType<T> type = mapping.entity();
        ProviderKnowledge provider = Providers.of(em);
        RowValues row = new RowValues();
        row.addAll(
                type.getSingularAttributes().stream()
                        .filter(attribute -> !(attribute.isId() && mapping.generatesId()))
                        .filter(
                                attribute ->
                                        provider.writes(
                                                em,
                                                type.getJavaType(),
                                                attribute.getName(),
                                                Write.INSERT)),
                "",
                entity);
        return row.values;
    }

    private void addAll(
            Stream<? extends SingularAttribute<?, ?>> attributes,
            String prefix,
            @Nullable Object owner) {
        attributes
                .sorted(Comparator.comparing(SingularAttribute::getName))
                .filter(attribute -> isInserted(AttributeAccess.to(attribute)))
                .forEach(attribute -> add(attribute, prefix, owner));
    }

    private static boolean isInserted(AttributeAccess attribute) {
        return !attribute.isAnnotated(GeneratedValue.class) && attribute.isWritten(Write.INSERT);
    }

    private void add(SingularAttribute<?, ?> attribute, String prefix, @Nullable Object owner) {
        String path = prefix + attribute.getName();
        Object value = owner == null ? null : AttributeAccess.to(attribute).valueOf(owner);
        if (attribute.getType() instanceof EmbeddableType<?> embeddable) {
            addAll(embeddable.getSingularAttributes().stream(), path + ".", value);
        } else {
            values.put(
                    new AttributePath(path),
                    value == null && attribute.isVersion()
                            ? Versions.first(attribute.getJavaType(), Orm.now()).orElse(null)
                            : value);
        }
    }
}
