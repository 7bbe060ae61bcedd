package io.github.herogold.orm.generation;

import io.github.herogold.orm.schema.EntityTables;
import io.github.herogold.orm.schema.RelationalModel;
import io.github.herogold.orm.schema.Target;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hibernate.Version;

/**
 * The entities of an application, as Hibernate maps them to a database; no database is asked.
 *
 * @param classes the names of entities, of mapped superclasses and of embeddables
 * @param settings settings of Hibernate that change tables, such as naming strategies; what they
 *     say of a connection or a dialect is passed over
 * @param classLoader what has the classes
 */
public record EntityModel(
        List<String> classes, Map<String, String> settings, ClassLoader classLoader) {

    /**
     * Copies the collections.
     *
     * @param classes the names of entities, of mapped superclasses and of embeddables
     * @param settings settings of Hibernate that change tables, such as naming strategies; what
     *     they say of a connection or a dialect is passed over
     * @param classLoader what has the classes
     */
    public EntityModel {
        classes = classes.stream().sorted().distinct().toList();
        settings = Map.copyOf(settings);
    }

    /**
     * The model of classes that are loaded, without settings.
     *
     * @param classes entities, mapped superclasses and embeddables
     * @return the model
     */
    public static EntityModel of(Class<?>... classes) {
        return new EntityModel(
                Stream.of(classes).map(Class::getName).toList(),
                Map.of(),
                EntityModel.class.getClassLoader());
    }

    /**
     * What Hibernate makes of the entities on kinds of databases.
     *
     * @param targets the databases
     * @return tables, sequences and what belongs to them
     * @throws GenerationException if Hibernate cannot map them, or maps them to something that
     *     cannot be generated
     */
    public EntityTables on(Set<Target> targets) {
        if (classes.isEmpty()) {
            throw Messages.noEntities();
        }
        SortedMap<Target, RelationalModel> models = new TreeMap<>();
        targets.forEach(target -> models.put(target, new Boot(this, target).model()));
        return new EntityTables(hibernateVersion(), models);
    }

    static String hibernateVersion() {
        return Version.getVersionString();
    }
}
