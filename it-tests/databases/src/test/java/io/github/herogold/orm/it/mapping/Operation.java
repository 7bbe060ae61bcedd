package io.github.herogold.orm.it.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.model.ActiveRecord;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.model.Query;
import io.github.herogold.orm.persistence.ConflictException;
import io.github.herogold.orm.persistence.Orm;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What is done with a kind of mapping, and what must come of it. */
enum Operation {
    ADD("`add`") {
        @Override
        <T extends ActiveRecord & Subject> void run(Rows<T> rows) {
            T entity = rows.added();
            assertThat(rows.seen(entity)).isEqualTo(rows.written());
            assertThat(entity.view()).isEqualTo(rows.written());

            T again = rows.kind().maker().get();
            rolledBack(again::add);
            again.add();
            assertThat(rows.seen(again)).as("after a rollback").isEqualTo(rows.written());
        }
    },

    ADD_ALL("`addAll`") {
        @Override
        <T extends ActiveRecord & Subject> void run(Rows<T> rows) {
            List<T> two = List.of(rows.kind().maker().get(), rows.kind().maker().get());
            rows.model().addAll(two);
            two.forEach(entity -> assertThat(rows.seen(entity)).isEqualTo(rows.written()));
            T streamed = rows.kind().maker().get();
            rows.model().addAll(List.of(streamed).stream());
            assertThat(rows.seen(streamed)).isEqualTo(rows.written());
        }
    },

    UPDATE_MANAGED("`update`, managed") {
        @Override
        <T extends ActiveRecord & Subject> void run(Rows<T> rows) {
            Object id = rows.id(rows.added());
            List<T> seen = new ArrayList<>();
            rolledBack(
                    () -> {
                        T entity = rows.model().get(id);
                        seen.add(entity);
                        entity.view();
                        entity.change(1);
                        entity.update();
                        Orm.writing(rows.kind().type(), Operation::flush);
                    });
            T entity = seen.get(0);
            assertThat(rows.seen(entity)).as("rolled back").isEqualTo(rows.written());
            entity.update();
            assertThat(rows.seen(entity)).as("after a rollback").isEqualTo(rows.written(1));
            Orm.inTransaction(
                    () -> {
                        T managed = rows.model().get(id);
                        managed.view();
                        managed.change(2);
                        managed.update();
                    });
            assertThat(rows.seen(entity)).isEqualTo(rows.written(1, 2));
        }
    },

    UPDATE("`update`, detached") {
        @Override
        <T extends ActiveRecord & Subject> void run(Rows<T> rows) {
            writtenTwice(rows, rows.loaded(), ActiveRecord::update);
            writtenTwice(rows, rows.added(), ActiveRecord::update);
            writtenAfterRollback(rows, ActiveRecord::update);
        }
    },

    SAVE("`save`, detached") {
        @Override
        <T extends ActiveRecord & Subject> void run(Rows<T> rows) {
            writtenTwice(rows, rows.loaded(), ActiveRecord::save);
            writtenTwice(rows, rows.added(), ActiveRecord::save);
            writtenAfterRollback(rows, ActiveRecord::save);
        }
    },

    DELETE("`delete`") {
        @Override
        <T extends ActiveRecord & Subject> void run(Rows<T> rows) {
            T entity = rows.loaded();
            rolledBack(entity::delete);
            assertThat(rows.has(entity)).as("rolled back").isTrue();
            entity.delete();
            assertThat(rows.has(entity)).isFalse();
        }
    },

    STALE("stale `update`, `delete`") {
        @Override
        <T extends ActiveRecord & Subject> void run(Rows<T> rows) {
            T stale = rows.loaded();
            rows.change(stale, 1);
            assertThatThrownBy(stale::delete).isInstanceOf(ConflictException.class);
            stale.change(2);
            assertThatThrownBy(stale::update).isInstanceOf(ConflictException.class);
            assertThat(rows.seen(stale)).isEqualTo(rows.written(1));
        }

        @Override
        boolean concerns(Rows<?> rows) {
            return rows.areVersioned();
        }
    },

    REFRESH("`refresh`") {
        @Override
        <T extends ActiveRecord & Subject> void run(Rows<T> rows) {
            T entity = rows.loaded();
            rows.change(entity, 1);
            Orm.inTransaction(
                    () -> {
                        entity.refresh();
                        assertThat(entity.view()).isEqualTo(rows.written(1));
                    });
            entity.update();
            assertThat(rows.seen(entity)).as("updated after it").isEqualTo(rows.written(1));
        }
    },

    CHANGES("`changes`") {
        @Override
        <T extends ActiveRecord & Subject> void run(Rows<T> rows) {
            assertThat(rows.added().changes()).as("added").isEmpty();
            T entity = rows.loaded();
            assertThat(entity.changes()).as("loaded").isEmpty();
            assertThat(rows.model().get(rows.id(entity)).changes()).as("read").isEmpty();
            Orm.inTransaction(
                    () -> {
                        T managed = rows.model().get(rows.id(entity));
                        assertThat(managed.changes()).as("managed").isEmpty();
                    });
            entity.change(1);
            assertThat(entity.changes()).as("changed").isNotEmpty();
            entity.update();
            assertThat(entity.changes()).as("updated").isEmpty();
        }
    },

    BULK("`update` of a query") {
        @Override
        <T extends ActiveRecord & Subject> void run(Rows<T> rows) {
            T stale = rows.loaded();
            Query<T> all = rows.model().all();
            assertThat(all.update(rows.kind().assigned(), rows.kind().value()))
                    .isEqualTo((int) rows.model().count());
            assertThat(all.select(Object.class, rows.kind().assigned()).list())
                    .usingElementComparator(Operation::compared)
                    .containsOnly(rows.kind().value());
            if (rows.areVersioned()) {
                stale.change(1);
                assertThatThrownBy(stale::update).isInstanceOf(ConflictException.class);
            }
        }
    },

    UPSERT("`upsert` and the like") {
        @Override
        <T extends ActiveRecord & Subject> void run(Rows<T> rows) {
            Model<T> model = rows.model();
            String[] unique = rows.unique();
            T row = viewed(() -> model.upsert(rows.kind().maker().get(), unique));
            assertThat(rows.seen(row)).as("inserted").isEqualTo(rows.written());
            assertThat(row.view()).as("in memory").isEqualTo(rows.written());

            T twin = rows.twin(row);
            twin.change(1);
            rolledBack(() -> model.upsert(twin, unique));
            assertThat(rows.seen(row)).as("rolled back").isEqualTo(rows.written());
            T updated = viewed(() -> model.upsert(twin, unique));
            assertThat(rows.seen(row)).as("updated").isEqualTo(rows.written(1));
            assertThat(updated.view()).as("in memory").isEqualTo(rows.written(1));
            if (rows.areVersioned()) {
                row.change(3);
                assertThatThrownBy(row::update).isInstanceOf(ConflictException.class);
            }

            T found = model.findOrCreate(rows.twin(row), unique);
            assertThat(rows.seen(found)).as("found").isEqualTo(rows.written(1));
            T changed = model.updateOrCreate(rows.twin(row), it -> it.change(2), unique);
            assertThat(rows.seen(changed)).as("changed").isEqualTo(rows.written(1, 2));
            T created = model.findOrCreate(rows.kind().maker().get(), unique);
            assertThat(rows.seen(created)).as("created").isEqualTo(rows.written());
            assertThat(rows.id(created)).isNotEqualTo(rows.id(row));
        }
    },

    ORDER("`orderBy`, `select`") {
        @Override
        <T extends ActiveRecord & Subject> void run(Rows<T> rows) {
            rows.change(rows.added(), 1);
            rows.added();
            int count = (int) rows.model().count();
            Query<T> ordered = rows.model().all().orderBy(rows.kind().path() + " nulls last");
            assertThat(ordered.list()).hasSize(count);
            assertThat(ordered.select(Object.class, rows.kind().path()).list()).hasSize(count);
        }
    },

    PAGES("pages after a row") {
        @Override
        <T extends ActiveRecord & Subject> void run(Rows<T> rows) {
            rows.change(rows.added(), 1);
            rows.added();
            Query<T> page = rows.model().all().orderBy(rows.kind().path() + " nulls last").limit(2);
            List<Object> ids =
                    Orm.inTransaction(
                            () -> {
                                List<Object> found = new ArrayList<>();
                                List<T> next = page.list();
                                while (!next.isEmpty()) {
                                    next.forEach(entity -> found.add(rows.id(entity)));
                                    next = page.after(next.get(next.size() - 1)).list();
                                }
                                return found;
                            });
            assertThat(ids).doesNotHaveDuplicates().hasSize((int) rows.model().count());
        }
    };

    private final String title;

    Operation(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    abstract <T extends ActiveRecord & Subject> void run(Rows<T> rows);

    /** Whether there is anything to do. */
    boolean concerns(Rows<?> rows) {
        return true;
    }

    private static <T extends ActiveRecord & Subject> void writtenTwice(
            Rows<T> rows, T entity, Consumer<T> write) {
        entity.change(1);
        write.accept(entity);
        assertThat(rows.seen(entity)).as("once").isEqualTo(rows.written(1));
        assertThat(entity.view()).as("in memory").isEqualTo(rows.written(1));
        write.accept(entity);
        assertThat(rows.seen(entity)).as("unchanged").isEqualTo(rows.written(1));
        entity.change(2);
        write.accept(entity);
        assertThat(rows.seen(entity)).as("twice").isEqualTo(rows.written(1, 2));
        assertThat(entity.view()).as("in memory").isEqualTo(rows.written(1, 2));
    }

    private static <T extends ActiveRecord & Subject> void writtenAfterRollback(
            Rows<T> rows, Consumer<T> write) {
        T entity = rows.loaded();
        entity.change(1);
        rolledBack(() -> write.accept(entity));
        assertThat(rows.seen(entity)).as("rolled back").isEqualTo(rows.written());
        write.accept(entity);
        assertThat(rows.seen(entity)).as("after a rollback").isEqualTo(rows.written(1));
    }

    /** What is written, with all in memory that its view needs. */
    private static <T extends Subject> T viewed(Supplier<T> writing) {
        return Orm.inTransaction(
                () -> {
                    T row = writing.get();
                    row.view();
                    return row;
                });
    }

    private static void rolledBack(Runnable work) {
        boolean cancelled = false;
        try {
            Orm.inTransaction(
                    () -> {
                        work.run();
                        throw new CancelledException();
                    });
        } catch (CancelledException e) {
            cancelled = true;
        }
        assertThat(cancelled).as("the transaction was cancelled").isTrue();
    }

    private static boolean flush(jakarta.persistence.EntityManager em) {
        em.flush();
        return true;
    }

    // Databases give numbers back with as many digits as the column has.
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compared(Object one, Object other) {
        return ((Comparable) one).compareTo(other);
    }

    private static final class CancelledException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
