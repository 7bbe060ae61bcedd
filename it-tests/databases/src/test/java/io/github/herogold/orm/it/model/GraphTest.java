package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.Kennel.Dog;
import io.github.herogold.orm.it.model.Kennel.Trainer;
import io.github.herogold.orm.it.model.unit.Rollback;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.ConflictException;
import io.github.herogold.orm.persistence.Orm;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a write of a detached object leaves in it, and in all that the write has reached. */
@OnEveryDatabase
class GraphTest {
    private final Model<Kennel> kennels = Model.of(Kennel.class);
    private final Unit unit;

    GraphTest(TestDatabase database) {
        unit = Unit.on(database, Kennel.class, Dog.class, Trainer.class);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void aChildThatAnUpdateHasAddedIsNotAddedAgain() {
        addedTwice(Kennel::update);
    }

    @Test
    void aChildThatASaveHasAddedIsNotAddedAgain() {
        addedTwice(Kennel::save);
    }

    private void addedTwice(Consumer<Kennel> write) {
        Kennel kennel = added("north");
        Dog rex = kennel.take("rex");
        Dog fido = kennel.take("fido");
        write.accept(kennel);
        assertThat(rex.getId()).isNotNull().isNotEqualTo(fido.getId());
        assertThat(rex.isNew()).isFalse();
        assertThat(unit.see("select name from Dog where id = " + rex.getId()))
                .containsExactly("rex");

        write.accept(kennel.rename("south"));
        assertThat(unit.see("select name from Dog order by name")).containsExactly("fido", "rex");
    }

    @Test
    void aChildThatHasAVersionIsChangedAsOftenAsOneLikes() {
        Kennel kennel = added("north");
        Dog rex = kennel.take("rex");
        for (String name : List.of("rex I", "rex II", "rex III")) {
            rex.rename(name);
            kennel.update();
        }
        rex.rename("rex IV").update();

        assertThat(unit.see("select name from Dog")).containsExactly("rex IV");
        assertThat(rex.version()).isEqualTo(3);
    }

    @Test
    void aSetChangesAsOftenAsOneLikes() {
        Kennel kennel = kennels.get(added("north").getId());
        Trainer ada = new Trainer("Ada");
        kennel.trainers().add(ada);
        kennel.prizes().add("first");
        kennel.update();
        kennel.trainers().add(new Trainer("Bob"));
        kennel.prizes().add("second");
        kennel.update();
        assertThat(unit.see("select prizes from Kennel_prizes order by prizes"))
                .containsExactly("first", "second");
        assertThat(unit.see("select name from Trainer order by name"))
                .containsExactly("Ada", "Bob");

        kennel.trainers().remove(ada);
        kennel.prizes().remove("first");
        kennel.update();
        kennel.update();

        assertThat(unit.see("select prizes from Kennel_prizes")).containsExactly("second");
        assertThat(unit.see("select count(*) from Kennel_Trainer")).containsExactly("1");
    }

    @Test
    void whatTheDatabaseAndCallbacksMakeIsInTheObject() {
        Kennel kennel = added("north");
        assertThat(kennel.shout()).isEqualTo("NORTH");

        kennel.rename("south").update();

        assertThat(kennel.shout()).isEqualTo("SOUTH");
        assertThat(kennel.edits()).isEqualTo(2);
        assertThat(kennel.changes()).isEmpty();
    }

    @Test
    void whatIsWrittenLaterInTheTransactionArrivesToo() {
        Kennel kennel = kennels.get(added("north").getId());
        Orm.inTransaction(
                () -> {
                    kennel.rename("south").update();
                    Kennel twin = kennels.get(kennel.getId()).rename("east");
                    twin.prizes().add("first");
                });

        assertThat(kennel.name()).isEqualTo("east");
        assertThat(kennel.shout()).isEqualTo("EAST");
        assertThat(kennel.prizes()).containsExactly("first");
        kennel.rename("west").update();
        assertThat(unit.see("select name from Kennel")).containsExactly("west");
        assertThat(unit.see("select prizes from Kennel_prizes")).containsExactly("first");
    }

    @Test
    void whatTheCallerHasChangedMeanwhileStays() {
        Kennel kennel = kennels.get(added("north").getId());
        Orm.inTransaction(
                () -> {
                    kennel.rename("south").update();
                    kennels.get(kennel.getId()).rename("east");
                    kennel.rename("mine");
                });

        assertThat(kennel.name()).isEqualTo("mine");
        kennel.update();
        assertThat(unit.see("select name from Kennel")).containsExactly("mine");
    }

    @Test
    void anUpdateThatIsRolledBackCanBeRepeated() {
        Kennel kennel = kennels.get(added("north").getId());
        kennel.rename("south").prizes().add("first");
        Dog rex = kennel.take("rex");
        Rollback.after(
                () -> {
                    kennel.update();
                    assertThat(kennel.version()).isEqualTo(1);
                });
        assertThat(kennel.version()).isZero();
        assertThat(kennel.shout()).isEqualTo("NORTH");
        assertThat(rex.getId()).isNull();
        assertThat(rex.isNew()).isTrue();

        kennel.update();

        assertThat(unit.see("select name from Kennel")).containsExactly("south");
        assertThat(unit.see("select prizes from Kennel_prizes")).containsExactly("first");
        assertThat(unit.see("select name from Dog")).containsExactly("rex");
    }

    @Test
    void anUpdateOfAManagedObjectThatIsRolledBackCanBeRepeated() {
        long id = added("north").getId();
        Kennel[] seen = new Kennel[1];
        Rollback.after(
                () -> {
                    Kennel kennel = kennels.get(id).rename("south");
                    seen[0] = kennel;
                    kennel.prizes().add("first");
                    kennel.take("rex");
                    kennel.update();
                    Orm.writing(Kennel.class, GraphTest::flush);
                    assertThat(kennel.version()).isEqualTo(1);
                });
        Kennel kennel = seen[0];
        assertThat(kennel.version()).isZero();
        assertThat(kennel.dogs().get(0).getId()).isNull();

        kennel.update();

        assertThat(unit.see("select name from Kennel")).containsExactly("south");
        assertThat(unit.see("select prizes from Kennel_prizes")).containsExactly("first");
        assertThat(unit.see("select name from Dog")).containsExactly("rex");
    }

    @Test
    void anAdditionThatIsRolledBackCanBeRepeated() {
        Kennel kennel = new Kennel("north");
        kennel.take("rex");
        kennel.prizes().add("first");
        Rollback.after(kennel::add);
        assertThat(kennel.isNew()).isTrue();
        assertThat(kennel.getId()).isNull();
        assertThat(kennel.dogs().get(0).getId()).isNull();

        kennel.add();

        assertThat(unit.see("select prizes from Kennel_prizes")).containsExactly("first");
        assertThat(unit.see("select name from Dog")).containsExactly("rex");
    }

    @Test
    void aSaveOfADeletedObjectThatIsRolledBackKeepsItsId() {
        Kennel kennel = added("north");
        long id = kennel.getId();
        kennel.delete();
        Rollback.after(kennel::save);

        assertThat(kennel.getId()).isEqualTo(id);
    }

    @Test
    void aConflictLeavesTheObjectAsItWas() {
        Kennel mine = added("north");
        kennels.get(mine.getId()).rename("theirs").update();
        mine.take("rex");
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(mine.rename("south")::update).isInstanceOf(ConflictException.class);
            assertThat(mine.version()).isZero();
            assertThat(mine.dogs().get(0).getId()).isNull();
        }
    }

    private static boolean flush(jakarta.persistence.EntityManager em) {
        em.flush();
        return true;
    }

    private static Kennel added(String name) {
        Kennel kennel = new Kennel(name);
        kennel.add();
        return kennel;
    }
}
