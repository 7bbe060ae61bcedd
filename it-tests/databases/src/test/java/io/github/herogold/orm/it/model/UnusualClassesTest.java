package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Note;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.BaseModel;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.model.Query;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Classes that Hibernate cannot make proxies of, that are no entities, or that inherit statics. */
@OnEveryDatabase
class UnusualClassesTest {
    private final Unit unit;

    UnusualClassesTest(TestDatabase database) {
        unit =
                Unit.on(
                        database,
                        change -> change.managedClass(Owned.class),
                        Note.class,
                        Coin.class,
                        Purse.class);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void anEntityMayBeFinal() {
        Purse purse = new Purse();
        purse.add();
        Coin coin = new Coin(purse);
        coin.add();

        coin.worth = 5;
        coin.update();
        Orm.inTransaction(
                () -> {
                    Coin managed = Coin.get(coin.getId());
                    assertThat(managed.purse).isEqualTo(purse);
                    managed.worth = 7;
                    managed.update();
                });
        coin.refresh();
        assertThat(coin.worth).isEqualTo(7);
        assertThat(coin.changes()).isEmpty();
        coin.delete();
        assertThat(Model.of(Coin.class).count()).isZero();
    }

    @Test
    void anObjectOfAnAnonymousSubclassIsRefusedInOneSentence() {
        assertThatThrownBy(new Note("anonymous") {}::add)
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("extends the entity Note but is none itself")
                .hasMessageContaining("new Note(…) without a class body");
        Model<Note> notes = Model.of(Note.class);
        assertThatThrownBy(() -> notes.addAll(List.of(new Note("anonymous") {})))
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("anonymous subclass of Note")
                .hasMessageContaining("new Note(…) without a class body");
    }

    @Test
    void aStaticThatIsInheritedSaysThatItsClassIsNoEntity() {
        assertThatThrownBy(() -> Purse.mine().count())
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("Owned is not annotated with @Entity")
                .hasMessageContaining("Model.of(User.class).where(…)");
    }

    /** What has a static that its subclasses inherit. */
    @MappedSuperclass
    abstract static class Owned extends BaseModel {
        String owner = "me";

        static Query<? extends Owned> mine() {
            return where("owner", "me");
        }
    }

    /** Kotlin's classes are final unless they say otherwise. */
    @Entity(name = "Purse")
    static final class Purse extends Owned {}

    /** One that refers to another. */
    @Entity(name = "Coin")
    static final class Coin extends BaseModel {
        @ManyToOne(fetch = FetchType.LAZY)
        Purse purse;

        int worth = 1;

        Coin() {}

        Coin(Purse purse) {
            this.purse = purse;
        }
    }
}
