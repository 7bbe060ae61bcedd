package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.BaseModel;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.model.NotFoundException;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.Entity;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A hierarchy in one table, which is the default. */
@OnEveryDatabase
class SingleTableTest {
    private final Model<Pet> pets = Model.of(Pet.class);
    private final Model<Dog> dogs = Model.of(Dog.class);
    private final Model<Cat> cats = Model.of(Cat.class);
    private final Unit unit;

    SingleTableTest(TestDatabase database) {
        unit = Unit.on(database, Pet.class, Dog.class, Cat.class);
        pets.addAll(List.of(new Dog("Rex"), new Cat("Tom"), new Dog("Ada"), new Cat("Kit")));
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void aModelSeesItsClassAndNotTheSiblings() {
        assertThat(dogs.getAll()).extracting(Pet::name).containsExactly("Rex", "Ada");
        assertThat(cats.where("name like ?1", "%").orderBy("name desc").list())
                .extracting(Pet::name)
                .containsExactly("Tom", "Kit");
        assertThat(cats.count()).isEqualTo(2);
        assertThat(cats.where("name = ?1", "Rex").exists()).isFalse();
    }

    @Test
    void theModelOfTheRootSeesAllEachInItsClass() {
        assertThat(pets.getAll())
                .hasExactlyElementsOfTypes(Dog.class, Cat.class, Dog.class, Cat.class);
        assertThat(pets.count()).isEqualTo(4);
    }

    @Test
    void theIdOfASiblingIsNotFound() {
        Long cat = cats.all().first().orElseThrow().getId();

        assertThat(dogs.find(cat)).isEmpty();
        assertThatThrownBy(() -> dogs.get(cat))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("There is no Dog with the id " + cat + ".");
        assertThat(pets.get(cat)).isInstanceOf(Cat.class);
    }

    @Test
    void theIdOfASiblingIsNotFoundWhereTheSiblingHasBeenRead() {
        Orm.inTransaction(
                () -> {
                    Pet cat = cats.all().first().orElseThrow();
                    assertThat(dogs.find(cat.getId())).isEmpty();
                    assertThat(pets.get(cat.getId())).isSameAs(cat);
                });
    }

    @Test
    void deletingByTheModelOfASubclassSparesTheSiblings() {
        assertThat(dogs.all().delete()).isEqualTo(2);

        assertThat(pets.getAll()).extracting(Pet::name).containsExactly("Tom", "Kit");
    }

    @Test
    void anObjectReadAsItsSuperclassIsUpdatedAndDeletedAsItself() {
        Pet rex = pets.where("name = ?1", "Rex").one();
        rex.rename("King");
        rex.update();
        pets.where("name = ?1", "Tom").one().delete();

        assertThat(dogs.getAll()).extracting(Pet::name).containsExactly("King", "Ada");
        assertThat(cats.getAll()).extracting(Pet::name).containsExactly("Kit");
    }

    @Entity(name = "Pet")
    static class Pet extends BaseModel {
        private String name;

        protected Pet() {}

        Pet(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }

        void rename(String newName) {
            name = newName;
        }
    }

    @Entity(name = "Dog")
    static class Dog extends Pet {
        protected Dog() {}

        Dog(String name) {
            super(name);
        }
    }

    @Entity(name = "Cat")
    static class Cat extends Pet {
        protected Cat() {}

        Cat(String name) {
            super(name);
        }
    }
}
