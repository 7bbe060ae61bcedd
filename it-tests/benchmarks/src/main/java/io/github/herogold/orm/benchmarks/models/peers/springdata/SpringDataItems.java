package io.github.herogold.orm.benchmarks.models.peers.springdata;

import io.github.herogold.orm.benchmarks.models.peers.work.ItemDatabase;
import io.github.herogold.orm.benchmarks.models.peers.work.Items;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows by repositories of Spring Data JPA. */
public final class SpringDataItems implements Items {
    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();
    private final SpringItemRepository items;
    private final SpringPooledItemRepository pooledItems;
    private final TransactionTemplate transaction;

    /**
     * Starts a context with the repositories.
     *
     * @param database where the tables are
     */
    public SpringDataItems(ItemDatabase database) {
        EntityManagerFactory factory = factory(database);
        context.registerBean("entityManagerFactory", EntityManagerFactory.class, () -> factory);
        context.registerBean(
                "transactionManager",
                JpaTransactionManager.class,
                () -> new JpaTransactionManager(factory));
        context.register(SpringRepositories.class);
        context.refresh();
        items = context.getBean(SpringItemRepository.class);
        pooledItems = context.getBean(SpringPooledItemRepository.class);
        transaction = new TransactionTemplate(context.getBean(JpaTransactionManager.class));
    }

    private static EntityManagerFactory factory(ItemDatabase database) {
        return new PersistenceConfiguration("spring")
                .managedClass(Timestamped.class)
                .managedClass(SpringItem.class)
                .managedClass(SpringPooledItem.class)
                .property(PersistenceConfiguration.JDBC_URL, database.url())
                .property(PersistenceConfiguration.JDBC_USER, database.user())
                .property(PersistenceConfiguration.JDBC_PASSWORD, "")
                .property("hibernate.jdbc.batch_size", 50)
                .createEntityManagerFactory();
    }

    @Override
    public void inTransaction(Runnable work) {
        transaction.executeWithoutResult(
                status -> {
                    work.run();
                    items.flush();
                    status.setRollbackOnly();
                });
    }

    @Override
    public Object get(long id) {
        return items.findById(id).orElseThrow();
    }

    @Override
    public List<?> numbered(int from, int to) {
        return items.numbered(from, to);
    }

    @Override
    public void add(int number) {
        items.save(new SpringItem(number));
    }

    @Override
    public void renumber(List<?> found, int number) {
        int next = number;
        for (Object each : found) {
            SpringItem item = (SpringItem) each;
            item.renumber(next++);
            items.save(item);
        }
    }

    @Override
    public void delete(List<?> found) {
        found.forEach(item -> items.delete((SpringItem) item));
    }

    @Override
    public void addAll(int rows) {
        items.saveAll(IntStream.range(0, rows).mapToObj(SpringItem::new).toList());
    }

    @Override
    public void addAllPooled(int rows) {
        pooledItems.saveAll(IntStream.range(0, rows).mapToObj(SpringPooledItem::new).toList());
    }

    @Override
    public void close() {
        context.close();
    }
}
