package io.github.herogold.orm.benchmarks.models.peers.activejdbc;

import io.github.herogold.orm.benchmarks.models.peers.work.ItemDatabase;
import io.github.herogold.orm.benchmarks.models.peers.work.Items;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.javalite.activejdbc.Base;
import org.javalite.activejdbc.Model;

/** The rows by models of ActiveJDBC, over one connection that stays open. */
public final class ActiveJdbcItems implements Items {
    private final Connection connection;

    /**
     * Connects.
     *
     * @param database where the tables are
     */
    public ActiveJdbcItems(ItemDatabase database) {
        connection = database.connect();
    }

    @Override
    public void inTransaction(Runnable work) {
        attached(
                () -> {
                    Base.openTransaction();
                    work.run();
                    Base.rollbackTransaction();
                });
    }

    private void attached(Runnable work) {
        Base.attach(connection);
        try {
            work.run();
        } finally {
            Base.detach();
        }
    }

    @Override
    public Object get(long id) {
        return Objects.requireNonNull(ActiveJdbcItem.findById(id));
    }

    @Override
    public List<?> numbered(int from, int to) {
        return ActiveJdbcItem.where("code >= ? and code < ?", from, to).orderBy("id").load();
    }

    @Override
    public void add(int number) {
        insert(new ActiveJdbcItem(), number);
    }

    private static void insert(Model model, int number) {
        model.set("code", number, "name", "item " + number).saveIt();
    }

    @Override
    public void renumber(List<?> found, int number) {
        int next = number;
        for (Object each : found) {
            ((ActiveJdbcItem) each).setInteger("code", next++).saveIt();
        }
    }

    @Override
    public void delete(List<?> found) {
        found.forEach(item -> ((ActiveJdbcItem) item).delete());
    }

    // Its batches are prepared statements by hand; a model is saved one by one.
    @Override
    public void addAll(int rows) {
        committed(() -> IntStream.range(0, rows).forEach(this::add));
    }

    @Override
    public void addAllPooled(int rows) {
        committed(
                () ->
                        IntStream.range(0, rows)
                                .forEach(number -> insert(new ActiveJdbcPooledItem(), number)));
    }

    private void committed(Runnable work) {
        attached(
                () -> {
                    Base.openTransaction();
                    work.run();
                    Base.commitTransaction();
                });
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
