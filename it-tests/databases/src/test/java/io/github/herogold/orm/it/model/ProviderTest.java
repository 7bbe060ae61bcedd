package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Note;
import io.github.herogold.orm.it.model.unit.SwitchedProvider;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Entity managers of a provider that ServiceLoader finds. */
@OnEveryDatabase
class ProviderTest {
    private final Model<Note> notes = Model.of(Note.class);
    private final Unit unit;
    private final EntityManager provided;
    private final Note known = new Note("known");

    ProviderTest(TestDatabase database) {
        unit = Unit.on(database, Note.class);
        known.add();
        provided = unit.open();
        SwitchedProvider.on(provided);
    }

    @AfterEach
    void close() {
        SwitchedProvider.off();
        provided.close();
        unit.close();
    }

    @Test
    void aProviderIsAskedBeforeTheRegisteredFactories() {
        assertThat(provided.contains(read())).isTrue();

        SwitchedProvider.off();
        assertThat(provided.contains(read())).isFalse();
    }

    @Test
    void aProviderNeedsNoRegisteredFactory() {
        Orm.unregister(unit.factory());

        assertThat(provided.contains(read())).isTrue();
    }

    @Test
    void whatIsBoundToTheThreadIsAskedBeforeAProvider() {
        try (EntityManager bound = unit.open()) {
            Note read = Orm.use(bound, this::read);

            assertThat(bound.contains(read)).isTrue();
            assertThat(provided.contains(read)).isFalse();
        }
    }

    @Test
    void aWriteJoinsTheTransactionThatTheProviderHasBegun() {
        provided.getTransaction().begin();
        new Note("new").add();
        assertThat(unit.see("select text from Note")).containsExactly("known");
        provided.getTransaction().commit();

        assertThat(unit.see("select text from Note order by id")).containsExactly("known", "new");
    }

    @Test
    void aWriteWithoutATransactionIsCommittedInOneOfItsOwn() {
        new Note("new").add();

        assertThat(unit.see("select text from Note order by id")).containsExactly("known", "new");
        assertThat(provided.isOpen()).isTrue();
        assertThat(provided.getTransaction().isActive()).isFalse();
    }

    @Test
    void aStreamLeavesTheEntityManagerOfTheProviderOpen() {
        notes.all().stream().close();

        assertThat(provided.isOpen()).isTrue();
    }

    private Note read() {
        return notes.get(known.getId());
    }
}
