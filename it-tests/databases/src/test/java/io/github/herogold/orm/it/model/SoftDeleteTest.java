package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.unit.Rollback;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.model.NotFoundException;
import io.github.herogold.orm.model.SoftDeleteModel;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceConfiguration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class SoftDeleteTest {
    private final Model<Letter> letters = Model.of(Letter.class);
    private final Unit unit;

    SoftDeleteTest(TestDatabase database) {
        unit = Unit.on(database, SoftDeleteTest::mapBase, Letter.class);
    }

    private static void mapBase(PersistenceConfiguration configuration) {
        configuration.managedClass(SoftDeleteModel.class);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void aDeletedRowIsKeptAndNotFound() {
        Letter kept = added("kept");
        Letter deleted = added("deleted");
        deleted.delete();

        assertThat(deleted.getDeletedAt()).isNotNull();
        assertThat(letters.getAll()).containsExactly(kept).first().returns("kept", Letter::text);
        assertThat(letters.count()).isEqualTo(1);
        assertThat(letters.find(deleted.getId())).isEmpty();
        assertThat(letters.where("text = ?1", "deleted").exists()).isFalse();
        assertThatThrownBy(() -> letters.get(deleted.getId()))
                .isInstanceOf(NotFoundException.class);
        assertThat(unit.see("select text from Letter order by id"))
                .containsExactly("kept", "deleted");
    }

    @Test
    void itIsFoundWhereItIsAskedFor() {
        Letter deleted = added("deleted");
        deleted.delete();

        assertThat(letters.all().withDeleted().list()).containsExactly(deleted);
        assertThat(letters.where("text", "deleted").withDeleted().one().getDeletedAt())
                .isEqualTo(deleted.getDeletedAt());
        assertThat(letters.all().withDeleted().where("deletedAt is not null").count()).isEqualTo(1);
    }

    @Test
    void itIsRestored() {
        Letter letter = added("again");
        letter.delete();
        Letter found = letters.all().withDeleted().one();
        found.restore();

        assertThat(found.getDeletedAt()).isNull();
        assertThat(letters.get(letter.getId())).isEqualTo(letter);
        letter.refresh();
        letter.delete();
        assertThat(letters.count()).isZero();
    }

    @Test
    void aManagedEntityIsMarkedToo() {
        Letter letter = added("managed");
        Orm.inTransaction(() -> letters.get(letter.getId()).delete());

        assertThat(letters.count()).isZero();
        assertThat(letters.all().withDeleted().count()).isEqualTo(1);
    }

    @Test
    void twiceIsAnError() {
        Letter letter = added("once");
        letter.delete();

        assertThatThrownBy(letter::delete)
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("is deleted already. Call restore()");
    }

    @Test
    void whatFailsIsNotMarked() {
        Letter letter = new Letter("new");

        assertThatThrownBy(letter::delete).isInstanceOf(NotFoundException.class);
        assertThat(letter.getDeletedAt()).isNull();
    }

    @Test
    void itIsDeletedForGood() {
        added("gone").deleteForGood();
        Letter marked = added("marked");
        marked.delete();
        marked.deleteForGood();

        assertThat(unit.see("select text from Letter")).isEmpty();
    }

    @Test
    void manyAreMarkedByOneStatement() {
        added("one");
        added("two");

        assertThat(letters.where("text", "one").delete()).isEqualTo(1);
        assertThat(letters.count()).isEqualTo(1);
        assertThat(letters.all().withDeleted().count()).isEqualTo(2);
        assertThat(letters.all().withDeleted().delete()).isEqualTo(2);
        assertThat(unit.see("select text from Letter")).isEmpty();
    }

    @Test
    void whatIsFoundByUniqueValuesIsRestored() {
        Letter found = added("found");
        Letter changed = added("changed");
        found.delete();
        changed.delete();

        Letter same = letters.findOrCreate(new Letter("found"), "text");
        Letter other =
                letters.updateOrCreate(
                        new Letter("changed"),
                        letter -> assertThat(letter.getDeletedAt()).isNull(),
                        "text");

        assertThat(same).isEqualTo(found).returns(null, Letter::getDeletedAt);
        assertThat(other).isEqualTo(changed).returns(null, Letter::getDeletedAt);
        assertThat(letters.count()).isEqualTo(2);
    }

    @Test
    void aDeletionThatIsRolledBackLeavesTheObjectUndeleted() {
        Letter letter = added("kept");
        Rollback.after(letter::delete);
        assertThat(letter.getDeletedAt()).isNull();

        letter.delete();

        assertThat(letters.count()).isZero();
    }

    @Test
    void soDoesOneOfAManagedObjectThatWasNotWrittenYet() {
        Long id = added("kept").getId();
        AtomicReference<Letter> managed = new AtomicReference<>();
        Rollback.after(
                () -> {
                    managed.set(letters.get(id));
                    managed.get().delete();
                });
        assertThat(managed.get().getDeletedAt()).isNull();

        managed.get().delete();

        assertThat(letters.count()).isZero();
    }

    private static Letter added(String text) {
        Letter letter = new Letter(text);
        letter.add();
        return letter;
    }

    @Entity(name = "Letter")
    static class Letter extends SoftDeleteModel {
        @Column(unique = true)
        private String text;

        protected Letter() {}

        Letter(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }
}
