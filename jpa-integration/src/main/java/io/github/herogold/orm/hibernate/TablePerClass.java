package io.github.herogold.orm.hibernate;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.model.BaseModel;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.UnionSubclass;

/**
 * The rule of table-per-class hierarchies: their tables share one space of ids, which the identity
 * columns of several tables cannot.
 */
final class TablePerClass {
    private TablePerClass() {}

    /** Says so before Hibernate does, with the cure. */
    static void requireSharedIds(Metadata metadata) {
        metadata.getEntityBindings().stream()
                .filter(UnionSubclass.class::isInstance)
                .filter(entity -> BaseModel.class.isAssignableFrom(entity.getMappedClass()))
                .map(PersistentClass::getRootClass)
                .findFirst()
                .ifPresent(
                        root -> {
                            throw new OrmException(
                                    root.getEntityName()
                                            + " is mapped with a table per class, but the ids of"
                                            + " BaseModel come from one table each. Let it extend"
                                            + " SequenceModel.");
                        });
    }
}
