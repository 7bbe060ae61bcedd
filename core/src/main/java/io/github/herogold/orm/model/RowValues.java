package io.github.herogold.orm.model;

import io.github.herogold.orm.model.values.Versions;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the row of a new entity consists of. */
final class RowValues {
    private final Map<AttributePath, @Nullable Object> values = new LinkedHashMap<>();

    private RowValues() {}

    /** The values of an entity by attribute; a generated id is left to the database. */
    static <T> Map<AttributePath, @Nullable Object> of(Mapping<T> mapping, T entity) {
        RowValues row = new RowValues();
        row.addAll(mapping.entity(), "", entity);
        return row.values;
    }

    private void addAll(ManagedType<?> type, String prefix, @Nullable Object owner) {
        type.getSingularAttributes().stream()
                .sorted(Comparator.comparing(SingularAttribute::getName))
                .filter(attribute -> isInserted(AttributeAccess.to(attribute)))
                .forEach(attribute -> add(attribute, prefix, owner));
    }

    private static boolean isInserted(AttributeAccess attribute) {
        return !attribute.isAnnotated(GeneratedValue.class)
                && attribute.annotation(Column.class).map(Column::insertable).orElse(true)
                && attribute.annotation(JoinColumn.class).map(JoinColumn::insertable).orElse(true);
    }

    private void add(SingularAttribute<?, ?> attribute, String prefix, @Nullable Object owner) {
        String path = prefix + attribute.getName();
        Object value = owner == null ? null : AttributeAccess.to(attribute).valueOf(owner);
        if (attribute.getType() instanceof EmbeddableType<?> embeddable) {
            addAll(embeddable, path + ".", value);
        } else {
            values.put(
                    new AttributePath(path),
                    value == null && attribute.isVersion()
                            ? Versions.first(attribute.getJavaType(), Orm.now()).orElse(null)
                            : value);
        }
    }
}
