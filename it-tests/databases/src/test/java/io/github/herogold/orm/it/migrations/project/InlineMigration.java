package io.github.herogold.orm.it.migrations.project;

import io.github.herogold.orm.migrations.Migration;
import jakarta.persistence.EntityManager;
import java.util.function.Consumer;

/** A migration that a test gives as an object. */
public class InlineMigration extends Migration {
    private final String name;
    private final Body up;
    private final Body down;

    /** One direction of a migration. */
    public interface Body {
        void run(InlineMigration migration, EntityManager em);
    }

    private InlineMigration(String name, Body up, Body down) {
        this.name = name;
        this.up = up;
        this.down = down;
    }

    /** A migration that can be undone by doing nothing. */
    public InlineMigration(String name, Consumer<EntityManager> up) {
        this(name, (migration, em) -> up.accept(em), (migration, em) -> {});
    }

    /** A migration of SQL that can be undone by doing nothing. */
    public static InlineMigration executing(String name, String... sql) {
        return new InlineMigration(name, statements(sql), (migration, em) -> {});
    }

    public InlineMigration undoneBy(Consumer<EntityManager> newDown) {
        return new InlineMigration(name, up, (migration, em) -> newDown.accept(em));
    }

    public InlineMigration undoneByExecuting(String... sql) {
        return new InlineMigration(name, up, statements(sql));
    }

    private static Body statements(String... sql) {
        return (migration, em) -> migration.execute(em, sql);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void up(EntityManager em) {
        up.run(this, em);
    }

    @Override
    public void down(EntityManager em) {
        down.run(this, em);
    }
}
