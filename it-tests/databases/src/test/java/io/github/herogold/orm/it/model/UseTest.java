package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Note;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An entity manager that somebody else has opened. */
@OnEveryDatabase
class UseTest {
    private final Model<Note> notes = Model.of(Note.class);
    private final Unit unit;
    private final EntityManager em;
    private final Note known = new Note("known");

    UseTest(TestDatabase database) {
        unit = Unit.on(database, Note.class);
        known.add();
        em = unit.open();
    }

    @AfterEach
    void close() {
        em.close();
        unit.close();
    }

    @Test
    void readsUseItAndItStaysOpen() {
        Note read = Orm.use(em, () -> notes.get(known.getId()));

        assertThat(em.contains(read)).isTrue();
        assertThat(em.isOpen()).isTrue();
    }

    @Test
    void aReadWithoutATransactionWritesNothingThatIsPending() {
        Note pending = em.find(Note.class, known.getId());
        pending.rewrite("pending");
        Orm.use(
                em,
                () -> {
                    notes.get(known.getId());
                    notes.count();
                    notes.getAll();
                    notes.where("stars = ?1", 0).exists();
                    notes.all().stream().close();
                });

        assertThat(texts()).containsExactly("known");
        assertThat(em.getTransaction().isActive()).isFalse();
        assertThat(pending.text()).isEqualTo("pending");
    }

    @Test
    void aReadInATransactionNeitherCommitsNorEndsIt() {
        em.getTransaction().begin();
        em.find(Note.class, known.getId()).rewrite("pending");
        Orm.use(
                em,
                () -> {
                    assertThat(notes.where("text = ?1", "pending").exists()).isTrue();
                    notes.all().stream().close();
                });
        assertThat(em.getTransaction().isActive()).isTrue();
        assertThat(texts()).containsExactly("known");
        em.getTransaction().rollback();

        assertThat(texts()).containsExactly("known");
    }

    @Test
    void aReadThatFailsDoesNotEndTheTransaction() {
        em.getTransaction().begin();
        assertThatThrownBy(() -> Orm.use(em, () -> notes.get(-1L))).isNotNull();

        assertThat(em.getTransaction().isActive()).isTrue();
        assertThat(em.getTransaction().getRollbackOnly()).isFalse();
        em.getTransaction().rollback();
    }

    @Test
    void aWriteWithoutATransactionIsCommittedInOneOfItsOwn() {
        Note note = new Note("new");
        Orm.use(em, note::add);

        assertThat(texts()).containsExactly("known", "new");
        assertThat(em.getTransaction().isActive()).isFalse();
        assertThat(em.contains(note)).isTrue();
    }

    @Test
    void aWriteWithoutATransactionThatFailsIsRolledBack() {
        assertThatThrownBy(() -> Orm.use(em, new Note("known")::add))
                .isExactlyInstanceOf(ConstraintViolationException.class);

        assertThat(em.getTransaction().isActive()).isFalse();
        assertThat(em.isOpen()).isTrue();
        assertThat(texts()).containsExactly("known");
    }

    @Test
    void aWriteInATransactionWaitsForItsEnd() {
        em.getTransaction().begin();
        Orm.use(em, () -> new Note("new").add());
        assertThat(texts()).containsExactly("known");
        em.getTransaction().commit();
        assertThat(texts()).containsExactly("known", "new");

        em.getTransaction().begin();
        Orm.use(em, known::delete);
        em.getTransaction().rollback();
        assertThat(texts()).containsExactly("known", "new");
    }

    @Test
    void inTransactionBeginsOneOnIt() {
        Note note = new Note("new");
        Orm.use(
                em,
                () ->
                        Orm.inTransaction(
                                () -> {
                                    assertThat(em.getTransaction().isActive()).isTrue();
                                    note.add();
                                    assertThat(em.contains(note)).isTrue();
                                }));

        assertThat(em.getTransaction().isActive()).isFalse();
        assertThat(texts()).containsExactly("known", "new");
    }

    @Test
    void inTransactionJoinsTheOneThatIsActive() {
        em.getTransaction().begin();
        Orm.use(em, () -> Orm.inTransaction(() -> new Note("new").add()));
        assertThat(em.getTransaction().isActive()).isTrue();
        em.getTransaction().rollback();

        assertThat(texts()).containsExactly("known");
    }

    @Test
    void theInnermostIsUsedAndTheOuterAgainAfterIt() {
        try (EntityManager inner = unit.open()) {
            Orm.use(
                    em,
                    () -> {
                        assertThat(inner.contains(Orm.use(inner, this::read))).isTrue();
                        assertThat(em.contains(read())).isTrue();
                    });
        }
    }

    @Test
    void nothingIsBoundToTheThreadAfterwards() {
        assertThatThrownBy(() -> Orm.use(em, () -> notes.get(-1L))).isNotNull();
        Orm.use(em, this::read);

        assertThat(em.contains(read())).isFalse();
    }

    private Note read() {
        return notes.get(known.getId());
    }

    private List<String> texts() {
        return unit.see("select text from Note order by id");
    }
}
