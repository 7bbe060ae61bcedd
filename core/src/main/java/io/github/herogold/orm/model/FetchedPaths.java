package io.github.herogold.orm.model;

import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Graph;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The associations and collections that are loaded with the rows of an entity class.
 *
 * @param entity the entity class
 * @param paths the attributes from the entity to each of them
 */
record FetchedPaths(EntityType<?> entity, List<List<Attribute<?, ?>>> paths) {

    /**
     * Looks paths up.
     *
     * @throws UnknownAttributeException if the metamodel does not know one
     */
    static FetchedPaths of(EntityType<?> entity, List<AttributePath> paths) {
        return new FetchedPaths(entity, paths.stream().map(path -> steps(entity, path)).toList());
    }

    private static List<Attribute<?, ?>> steps(EntityType<?> entity, AttributePath path) {
        return path.walk(
                entity,
                ManagedType::getAttributes,
                name -> QueryMessages.nothingToFetch(entity, path, name));
    }

    boolean anyMany() {
        return paths.stream().flatMap(List::stream).anyMatch(Attribute::isCollection);
    }

    EntityGraph<?> graph(EntityManager em) {
        EntityGraph<?> graph = em.createEntityGraph(entity.getJavaType());
        Map<List<Attribute<?, ?>>, Graph<?>> reached = new HashMap<>();
        for (List<Attribute<?, ?>> path : paths) {
            Graph<?> end = graph;
            for (int i = 1; i <= path.size(); i++) {
                Graph<?> owner = end;
                end = reached.computeIfAbsent(path.subList(0, i), way -> add(owner, way));
            }
        }
        return graph;
    }

    private static Graph<?> add(Graph<?> owner, List<Attribute<?, ?>> way) {
        Attribute<?, ?> attribute = way.get(way.size() - 1);
        if (AttributePath.target(attribute) instanceof ManagedType<?>) {
            return owner.addSubgraph(attribute.getName());
        }
        owner.addAttributeNodes(attribute.getName());
        return owner;
    }
}
