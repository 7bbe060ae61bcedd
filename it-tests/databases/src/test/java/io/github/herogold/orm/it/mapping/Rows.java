package io.github.herogold.orm.it.mapping;

import io.github.herogold.orm.model.ActiveRecord;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The rows of a kind: those that plain Hibernate writes, and what it reads of any. */
final class Rows<T extends ActiveRecord & Subject> {
    private final EntityManagerFactory factory;
    private final Kind<T> kind;
    private final Model<T> model;
    private final Map<List<Integer>, Object> written = new HashMap<>();

    Rows(EntityManagerFactory factory, Kind<T> kind) {
        this.factory = factory;
        this.kind = kind;
        this.model = Model.of(kind.type());
    }

    Kind<T> kind() {
        return kind;
    }

    Model<T> model() {
        return model;
    }

    /** A new entity that has been added. */
    T added() {
        T entity = kind.maker().get();
        entity.add();
        return entity;
    }

    /** A detached entity that has all in memory that its view needs. */
    T loaded() {
        Object id = id(added());
        return Orm.inTransaction(
                () -> {
                    T entity = model.get(id);
                    entity.view();
                    return entity;
                });
    }

    /** A new entity that is known by the same as another one. */
    T twin(T entity) {
        T twin = kind.maker().get();
        EntityType<T> mapped = factory.getMetamodel().entity(kind.type());
        kind.unique().stream()
                .map(path -> mapped.getAttribute(path.replaceFirst("\\..*", "")).getJavaMember())
                .forEach(member -> copy((Field) member, entity, twin));
        return twin;
    }

    private static void copy(Field field, Object from, Object to) {
        try {
            field.setAccessible(true);
            field.set(to, field.get(from));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field.toString(), e);
        }
    }

    /** What an upsert knows a row by. */
    String[] unique() {
        return kind.unique().toArray(String[]::new);
    }

    Object id(T entity) {
        return factory.getPersistenceUnitUtil().getIdentifier(entity);
    }

    /** What plain Hibernate leaves in a row that it has added and then changed, one by one. */
    Object written(Integer... changes) {
        return written.computeIfAbsent(List.of(changes), this::write);
    }

    private Object write(List<Integer> changes) {
        Object id =
                plainly(
                        em -> {
                            T entity = kind.maker().get();
                            em.persist(entity);
                            em.flush();
                            return id(entity);
                        });
        for (int change : changes) {
            plainly(em -> changed(em, id, change));
        }
        return plainly(em -> em.find(kind.type(), id).view());
    }

    private T changed(EntityManager em, Object id, int change) {
        T entity = em.find(kind.type(), id);
        entity.view();
        entity.change(change);
        return entity;
    }

    /** Changes the row of an entity behind its back. */
    void change(T entity, int change) {
        Object id = id(entity);
        plainly(em -> changed(em, id, change));
    }

    /** What plain Hibernate sees in the row of an entity. */
    Object seen(T entity) {
        Object id = id(entity);
        return plainly(em -> em.find(kind.type(), id).view());
    }

    /** Whether there is still a row. */
    boolean has(T entity) {
        return model.find(id(entity)).isPresent();
    }

    private <R> R plainly(Function<EntityManager, R> work) {
        return factory.callInTransaction(em -> Orm.use(em, () -> work.apply(em)));
    }

    /** Whether two may write a row at once and the second hears of it. */
    boolean areVersioned() {
        return factory.getMetamodel().entity(kind.type()).hasVersionAttribute();
    }
}
