package io.github.herogold.orm.benchmarks.models.peers.ebean;

import io.ebean.Database;
import io.ebean.Finder;
import io.ebean.Transaction;
import io.ebean.datasource.DataSourceBuilder;
import io.github.herogold.orm.benchmarks.models.peers.work.ItemDatabase;
import io.github.herogold.orm.benchmarks.models.peers.work.Items;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** The rows by Ebean's active record. */
public final class EbeanItems implements Items {
    private final Database database;
    private final Finder<Long, EbeanItem> items;

    /**
     * Opens Ebean's default database.
     *
     * @param where where the tables are
     */
    public EbeanItems(ItemDatabase where) {
        database =
                Database.builder()
                        .name("items")
                        .dataSourceBuilder(
                                DataSourceBuilder.create()
                                        .url(where.url())
                                        .username(where.user())
                                        .password(""))
                        .disableClasspathSearch(true)
                        .addClass(EbeanItem.class)
                        .addClass(EbeanPooledItem.class)
                        .build();
        items = new Finder<>(EbeanItem.class);
    }

    @Override
    public void inTransaction(Runnable work) {
        try (Transaction transaction = database.beginTransaction()) {
            work.run();
            transaction.flush();
            transaction.rollback();
        }
    }

    @Override
    public Object get(long id) {
        return Objects.requireNonNull(items.byId(id));
    }

    @Override
    public List<?> numbered(int from, int to) {
        return items.query().where().ge("code", from).lt("code", to).orderBy("id").findList();
    }

    @Override
    public void add(int number) {
        new EbeanItem(number).save();
    }

    @Override
    public void renumber(List<?> found, int number) {
        int next = number;
        for (Object each : found) {
            EbeanItem item = (EbeanItem) each;
            item.renumber(next++);
            item.update();
        }
    }

    @Override
    public void delete(List<?> found) {
        found.forEach(item -> ((EbeanItem) item).delete());
    }

    @Override
    public void addAll(int rows) {
        database.saveAll(IntStream.range(0, rows).mapToObj(EbeanItem::new).toList());
    }

    @Override
    public void addAllPooled(int rows) {
        database.saveAll(IntStream.range(0, rows).mapToObj(EbeanPooledItem::new).toList());
    }

    @Override
    public void close() {
        database.shutdown();
    }
}
