package io.github.herogold.orm.model;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
        List<AttributePath> paths = leaves(mapping.entity(), "").toList();
        List<@Nullable Object> before = row(paths);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            Object after = mapping.valueOf(entity, paths.get(i));
            if (!isSame(before.get(i), after)) {
                changes.add(Change.of(paths.get(i), before.get(i), after));
            }
        }
        return List.copyOf(changes);
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
        return attribute.getType() instanceof ManagedType<?> embedded
                ? leaves(embedded, path + ".")
                : Stream.of(new AttributePath(path));
    }

    // Nothing may be flushed for this query, or the row would have the changes already.
    private List<@Nullable Object> row(List<AttributePath> paths) {
        Condition<T> itself = Condition.none(mapping.entity().getJavaType());
        for (AttributePath id : mapping.attributes().ids()) {
            itself = itself.and(Comparison.equality(id, mapping.valueOf(entity, id)));
        }
        TypedQuery<Object> values = itself.queries(em).values(paths, List.of());
        List<Object> found = values.setFlushMode(FlushModeType.COMMIT).getResultList();
        if (found.isEmpty()) {
            return new ArrayList<>(Collections.nCopies(paths.size(), null));
        }
        Object row = found.get(0);
        return new ArrayList<>(
                Arrays.asList(paths.size() == 1 ? new Object[] {row} : (Object[]) row));
    }

    // Numbers such as 1.0 and 1.00 are one value to a database.
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static boolean isSame(@Nullable Object before, @Nullable Object after) {
        return Objects.deepEquals(before, after)
                || (before instanceof Comparable one
                        && after instanceof Comparable other
                        && one.getClass() == other.getClass()
                        && one.compareTo(other) == 0);
    }
}
