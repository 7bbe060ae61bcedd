package io.github.herogold.orm.model;

import io.github.herogold.orm.model.values.Sameness;
import io.github.herogold.orm.provider.ProviderKnowledge;
import io.github.herogold.orm.provider.ProviderKnowledge.Write;
import io.github.herogold.orm.provider.Providers;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an entity differs from its row.
 *
 * @param em where the row is read
 * @param mapping the entity class
 * @param entity the entity, managed or detached
 * @param <T> the entity class
 */
record Difference<T>(EntityManager em, Mapping<T> mapping, T entity) {

    List<Change> changes() {
        return Providers.of(em)
                .loadedState(em, entity)
                .map(this::changesSince)
                .orElseGet(this::changesOfRow);
    }

    private List<Change> changesSince(Map<String, Optional<Object>> loaded) {
        return written(Write.UPDATE)
                .filter(path -> loaded.containsKey(path.first()))
                .flatMap(path -> change(path, before(loaded, path)))
                .toList();
    }

    private @Nullable Object before(Map<String, Optional<Object>> loaded, AttributePath path) {
        Optional<Object> known = loaded.getOrDefault(path.first(), Optional.empty());
        return mapping.valueBehind(known.orElse(null), path);
    }

    private List<Change> changesOfRow() {
        List<AttributePath> paths = written(Write.UPDATE).toList();
        Optional<List<@Nullable Object>> row = row(paths);
        if (row.isEmpty()) {
            return written(Write.INSERT).flatMap(path -> change(path, null)).toList();
        }
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            change(paths.get(i), row.get().get(i)).forEach(changes::add);
        }
        return List.copyOf(changes);
    }

    private Stream<Change> change(AttributePath path, @Nullable Object before) {
        Object after = mapping.valueOf(entity, path);
        return Sameness.of(before, after)
                ? Stream.empty()
                : Stream.of(Change.of(path, before, after));
    }

    /** What a write would write: not what is elsewhere, nor what is not loaded, so as it was. */
    private Stream<AttributePath> written(Write write) {
        Class<T> type = mapping.entity().getJavaType();
        ProviderKnowledge provider = Providers.of(em);
        return leaves(mapping.entity(), "")
                .filter(path -> provider.writes(em, type, path.first(), write))
                .filter(path -> mapping.hasLoaded(entity, path.first()));
    }

    private static Stream<AttributePath> leaves(ManagedType<?> type, String prefix) {
        return type.getSingularAttributes().stream()
                .filter(attribute -> !attribute.isId() && !attribute.isVersion())
                .sorted(Comparator.comparing(SingularAttribute::getName))
                .flatMap(attribute -> leaves(attribute, prefix + attribute.getName()));
    }

    private static Stream<AttributePath> leaves(SingularAttribute<?, ?> attribute, String path) {
        if (attribute.getType() instanceof EntityType<?> target) {
            return new Attributes<>(target)
                    .ids().stream().map(id -> new AttributePath(path + "." + id));
        }
        return attribute.getType() instanceof ManagedType<?> embedded && !isPutTogether(embedded)
                ? leaves(embedded, path + ".")
                : Stream.of(new AttributePath(path));
    }

    /** Whether an object is one value that the provider takes apart for its columns. */
    private static boolean isPutTogether(ManagedType<?> embedded) {
        return embedded.getSingularAttributes().stream()
                .anyMatch(part -> AttributeAccess.to(part).isVirtual());
    }

    // Nothing may be flushed for this query, or the row would have the changes already.
    private Optional<List<@Nullable Object>> row(List<AttributePath> paths) {
        Condition<T> itself = Condition.none(mapping.entity().getJavaType());
        for (AttributePath id : mapping.attributes().ids()) {
            itself = itself.and(Comparison.equality(id, mapping.valueOf(entity, id)));
        }
        TypedQuery<Object> values = itself.queries(em).values(paths, List.of());
        return values.setFlushMode(FlushModeType.COMMIT).getResultList().stream()
                .map(row -> paths.size() == 1 ? new Object[] {row} : (Object[]) row)
                .map(Arrays::<@Nullable Object>asList)
                .findFirst();
    }
}
