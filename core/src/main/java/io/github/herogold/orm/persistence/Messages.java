package io.github.herogold.orm.persistence;

import io.github.herogold.orm.OrmException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;

/** The texts of this package. */
final class Messages {
    private static final String SAME_NAME =
            ", as where several contexts of an application are open. Do this work in a transaction"
                    + " or a request of the one you mean, or in Orm.use(entityManager, …); or give"
                    + " each unit a name of its own.";

    private Messages() {}

    static OrmException noUnit() {
        return new OrmException(
                "No entity manager factory is known. Call Orm.register(factory) once it is built,"
                        + " or put herogold-orm-jpa-integration on the class path, which does so by"
                        + " itself.");
    }

    static OrmException severalUnits(List<String> units) {
        return new OrmException(
                "There are several units of persistence: "
                        + String.join(", ", units)
                        + which(units));
    }

    static OrmException unknownUnit(String name, List<String> units) {
        return new OrmException(
                "No unit of persistence is called "
                        + name
                        + "; known are: "
                        + listed(units)
                        + ". Register its factory by Orm.register(factory).");
    }

    static OrmException severalUnitsCalled(String name) {
        return new OrmException(
                "There are several units of persistence called " + name + SAME_NAME);
    }

    static OrmException noUnitFor(Class<?> entity, List<String> units) {
        return new OrmException(
                "No unit of persistence maps "
                        + entity.getName()
                        + ". Asked were: the entity managers bound to this thread (none maps it),"
                        + " the EntityManagerProviders of the class path (none has it), the"
                        + " registered factories: "
                        + listed(units)
                        + ". Is the class annotated with @Entity and listed in its persistence"
                        + " unit, and is the factory registered by Orm.register(factory)?");
    }

    static OrmException subclassOfEntity(Class<?> entity, Class<?> parent) {
        return new OrmException(
                entity.getName()
                        + " extends the entity "
                        + parent.getSimpleName()
                        + " but is none itself, so it has no rows. Make the object by new "
                        + parent.getSimpleName()
                        + "(…) without a class body, or annotate its class with @Entity.");
    }

    static OrmException severalUnitsFor(Class<?> entity, List<String> units) {
        return new OrmException(
                entity.getName()
                        + " is mapped by several units of persistence: "
                        + String.join(", ", units)
                        + which(units));
    }

    static ConflictException changedMeanwhile(OptimisticLockException cause) {
        return changedMeanwhile(
                Optional.ofNullable(cause.getEntity())
                        .map(entity -> entity.getClass().getSimpleName())
                        .orElse("row"),
                cause);
    }

    static ConflictException changedMeanwhile(String entity, OptimisticLockException cause) {
        return new ConflictException(
                "The "
                        + entity
                        + " was changed or deleted by somebody else since it was read; nothing was"
                        + " written. Read it again, or refresh() it, and repeat the change.",
                cause);
    }

    static OrmException alteredKey(PersistenceException cause) {
        return new OrmException(
                "Nothing was written, because an id, or a natural id that is not mutable, was"
                        + " changed: "
                        + cause.getMessage()
                        + ". Set it back; where it is to change, declare @NaturalId(mutable ="
                        + " true), or add a new entity and delete this one.",
                cause);
    }

    static OrmException markedForRollback() {
        return new OrmException(
                "The transaction was rolled back: something inside it failed, such as an inner"
                        + " Orm.inTransaction or a write that the database refused, and the"
                        + " exception was caught. Let the exception through, or do that work after"
                        + " this transaction.");
    }

    static OrmException alreadyMarkedForRollback() {
        return new OrmException(
                "Nothing can be written: the transaction is marked for rollback, because something"
                        + " in it failed or called setRollbackOnly(). Let the exception through, or"
                        + " do this work in a transaction of its own, as in"
                        + " @Transactional(REQUIRES_NEW).");
    }

    static OrmException outsideTransaction(Class<?> entity, String unit) {
        return new OrmException(
                "A write of "
                        + entity.getSimpleName()
                        + " outside a transaction: the unit "
                        + unit
                        + " has herogold.transactions=required. Put @Transactional on the method"
                        + " that writes, or call it in Orm.inTransaction(…).");
    }

    static OrmException readOnly(Class<?> entity) {
        return new OrmException(
                "A write of "
                        + entity.getSimpleName()
                        + " in a transaction that is read-only, which may lose it. Begin that"
                        + " transaction without readOnly = true, or write in one of its own, as in"
                        + " @Transactional(propagation = REQUIRES_NEW).");
    }

    static OrmException notJoined(String unit, String transaction) {
        return new OrmException(
                "Nothing was written: the unit of persistence "
                        + unit
                        + " has no part in the transaction of this thread, so a write would stay"
                        + " when that is rolled back. "
                        + transaction
                        + " If it is meant to stay, set herogold.transactions=independent for the"
                        + " unit.");
    }

    private static String which(List<String> units) {
        return units.stream().distinct().count() == units.size()
                ? ". Say which one: Orm.inTransaction(\""
                        + units.get(0)
                        + "\", …) or Orm.use(entityManager, …)."
                : SAME_NAME;
    }

    private static String listed(List<String> units) {
        return units.isEmpty() ? "none" : String.join(", ", units);
    }
}
