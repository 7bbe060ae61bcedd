package io.github.herogold.orm.model;

import io.github.herogold.orm.model.Assignments.Assignment;
import io.github.herogold.orm.model.values.Versions;
import io.github.herogold.orm.persistence.Orm;
import io.github.herogold.orm.provider.ProviderKnowledge.Write;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.List;
import java.util.stream.Stream;

/**
 * The attributes that an update of many rows keeps as they are, or up to date.
 *
 * @param entity the entity class
 * @param <T> the entity class
 */
record KeptAttributes<T>(EntityType<T> entity) {

    /**
     * Lets names through that may come from outside.
     *
     * @throws UnknownAttributeException if one is of what the library keeps, or never changes
     */
    void requireChangeable(Assignments assignments) {
        for (Assignment assignment : assignments.values()) {
            List<SingularAttribute<?, ?>> steps = new Attributes<>(entity).steps(assignment.path());
            SingularAttribute<?, ?> attribute = steps.get(0);
            if (attribute.isId()
                    || attribute.isVersion()
                    || isDeletion(assignment.path())
                    || !AttributeAccess.areWritten(steps, Write.UPDATE)) {
                throw QueryMessages.keptAttribute(entity, assignment.path());
            }
        }
    }

    private boolean isDeletion(AttributePath path) {
        return path.equals(SoftDeleteModel.DELETED_AT)
                && SoftDeleteModel.class.isAssignableFrom(entity.getJavaType());
    }

    /** What a bulk update has to write besides, so that the time of the change is known. */
    Stream<Assignment> changeOf(Assignments assignments) {
        Stream<Assignment> time =
                Stream.of(new AttributePath(ActiveRecord_.UPDATED_AT))
                        .filter(path -> ActiveRecord.class.isAssignableFrom(entity.getJavaType()))
                        .filter(assignments::leave)
                        .map(path -> new Assignment(path, Orm.now()));
        Stream<Assignment> version =
                versions(assignments)
                        .filter(attribute -> !Versions.areCounted(attribute.getJavaType()))
                        .map(this::versionOfNow);
        return Stream.concat(time, version);
    }

    private Assignment versionOfNow(SingularAttribute<?, ?> version) {
        Object now =
                Versions.at(version.getJavaType(), Orm.now())
                        .orElseThrow(() -> QueryMessages.unknownVersion(entity, version));
        return new Assignment(new AttributePath(version.getName()), now);
    }

    /** What a bulk update has to count up, so that nobody overwrites it unawares. */
    Stream<AttributePath> versionCountedUp(Assignments assignments) {
        return versions(assignments)
                .filter(version -> Versions.areCounted(version.getJavaType()))
                .map(version -> new AttributePath(version.getName()));
    }

    private Stream<SingularAttribute<? super T, ?>> versions(Assignments assignments) {
        return entity.getSingularAttributes().stream()
                .filter(SingularAttribute::isVersion)
                .filter(version -> assignments.leave(new AttributePath(version.getName())));
    }
}
