package io.github.herogold.orm.benchmarks.models.peers.herogold;

import io.github.herogold.orm.benchmarks.models.peers.work.ItemDatabase;
import io.github.herogold.orm.benchmarks.models.peers.work.Items;
import io.github.herogold.orm.model.ActiveRecord;
import io.github.herogold.orm.model.BaseModel;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.model.SequenceModel;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.util.List;
import java.util.stream.IntStream;

/** The rows by models of this library. */
public final class HeroGoldItems implements Items {
    private final Model<HeroGoldItem> items = Model.of(HeroGoldItem.class);
    private final Model<HeroGoldPooledItem> pooledItems = Model.of(HeroGoldPooledItem.class);
    private final EntityManagerFactory factory;

    /**
     * Opens a unit of persistence.
     *
     * @param database where the tables are
     */
    public HeroGoldItems(ItemDatabase database) {
        factory =
                new PersistenceConfiguration("herogold")
                        .managedClass(ActiveRecord.class)
                        .managedClass(BaseModel.class)
                        .managedClass(SequenceModel.class)
                        .managedClass(HeroGoldItem.class)
                        .managedClass(HeroGoldPooledItem.class)
                        .property(PersistenceConfiguration.JDBC_URL, database.url())
                        .property(PersistenceConfiguration.JDBC_USER, database.user())
                        .property(PersistenceConfiguration.JDBC_PASSWORD, "")
                        .property("hibernate.jdbc.batch_size", 50)
                        .createEntityManagerFactory();
    }

    @Override
    public void inTransaction(Runnable work) {
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            Orm.use(em, work);
            em.flush();
            em.getTransaction().rollback();
        }
    }

    @Override
    public Object get(long id) {
        return items.get(id);
    }

    @Override
    public List<?> numbered(int from, int to) {
        return items.where("code >= ?1 and code < ?2", from, to).list();
    }

    @Override
    public void add(int number) {
        new HeroGoldItem(number).add();
    }

    @Override
    public void renumber(List<?> found, int number) {
        int next = number;
        for (Object each : found) {
            HeroGoldItem item = (HeroGoldItem) each;
            item.renumber(next++);
            item.update();
        }
    }

    @Override
    public void delete(List<?> found) {
        found.forEach(item -> ((HeroGoldItem) item).delete());
    }

    @Override
    public void addAll(int rows) {
        items.addAll(IntStream.range(0, rows).mapToObj(HeroGoldItem::new));
    }

    @Override
    public void addAllPooled(int rows) {
        pooledItems.addAll(IntStream.range(0, rows).mapToObj(HeroGoldPooledItem::new));
    }

    @Override
    public void close() {
        factory.close();
    }
}
