package io.github.herogold.orm.hibernate;

import io.github.herogold.orm.model.ActiveRecord_;
import io.github.herogold.orm.model.BaseModel_;
import io.github.herogold.orm.model.SequenceModel_;
import io.github.herogold.orm.model.SoftDeleteModel_;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.metamodel.Metamodel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.RuntimeMetamodels;

/**
 * What the static metamodels of this library hold, {@code BaseModel_.id} and its like: there is one
 * of each for all units.
 *
 * <p>Hibernate sets them when a unit starts, and leaves them when it closes. So they would keep the
 * unit, and with it the classes of an application that is gone, where this library serves several.
 */
final class SharedAttributes {
    private static final List<SharedField> FIELDS =
            Stream.of(
                            ActiveRecord_.class,
                            BaseModel_.class,
                            SequenceModel_.class,
                            SoftDeleteModel_.class)
                    .flatMap(SharedField::of)
                    .toList();

    private SharedAttributes() {}

    /**
     * Takes what is of a unit out of the fields. What another unit that is registered has instead
     * takes its place, so that this other one is not disturbed.
     *
     * <p>One at a time: of two units that go at once, the second could be put in place of the
     * first.
     */
    static synchronized void letGo(SessionFactoryImplementor gone) {
        metamodel(gone)
                .ifPresent(held -> FIELDS.forEach(field -> field.pass(held, othersThan(gone))));
    }

    // One that stands for another, as Spring's does, is unwrapped.
    private static List<Metamodel> othersThan(SessionFactoryImplementor gone) {
        return Orm.factories().stream()
                .flatMap(factory -> hibernate(factory).stream())
                .filter(factory -> factory != gone)
                .flatMap(factory -> metamodel(factory).stream())
                .toList();
    }

    private static Optional<SessionFactoryImplementor> hibernate(EntityManagerFactory factory) {
        try {
            return Optional.of(factory.unwrap(SessionFactoryImplementor.class));
        } catch (PersistenceException ofAnotherProvider) {
            return Optional.empty();
        }
    }

    // A unit that failed early in its start has none. One that is closed tells it in no other way,
    // and one that failed late has no other.
    private static Optional<Metamodel> metamodel(SessionFactoryImplementor unit) {
        RuntimeMetamodels metamodels = unit.getRuntimeMetamodels();
        return Optional.ofNullable(metamodels).map(RuntimeMetamodels::getMappingMetamodel);
    }
}
