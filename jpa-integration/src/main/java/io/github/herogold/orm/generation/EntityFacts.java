package io.github.herogold.orm.generation;

import io.github.herogold.orm.schema.Facts;
import io.github.herogold.orm.schema.RelationalModel;
import io.github.herogold.orm.schema.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The door that {@link ApplicationClasses} enters by in another class loader: of texts alone, which
 * are the same on both sides.
 */
final class EntityFacts {
    private EntityFacts() {}

    /** The version of Hibernate, and behind it the facts of the model. */
    static List<String> of(
            List<String> classes,
            Map<String, String> settings,
            ClassLoader classLoader,
            String target) {
        EntityModel entities = new EntityModel(classes, settings, classLoader);
        RelationalModel model = new Boot(entities, Target.of(target)).model();
        List<String> lines = new ArrayList<>();
        lines.add(EntityModel.hibernateVersion());
        lines.addAll(Facts.of(model));
        return lines;
    }
}
