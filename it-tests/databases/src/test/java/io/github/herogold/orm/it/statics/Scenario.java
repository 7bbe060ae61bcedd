package io.github.herogold.orm.it.statics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.model.BaseModel;
import io.github.herogold.orm.model.NotFoundException;
import io.github.herogold.orm.model.Query;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.KeyType;

/** What an application does with the static methods of its models. */
public enum Scenario implements Runnable {
    EVERY_METHOD {
        @Override
        public void run() {
            Person ada = new Person("Ada", true);
            ada.add();
            new Person("Bob", false).add();

            Person same = Person.get(ada.getId());
            Optional<Person> found = Person.find(ada.getId());
            Optional<Person> missing = Person.find(4711L);
            Person named = Person.get("Ada", KeyType.NATURAL);
            Optional<Person> locked = Person.find(ada.getId(), LockModeType.PESSIMISTIC_WRITE);
            List<Person> everybody = Person.getAll();
            Query<Person> all = Person.all();
            Query<Person> active = Person.where("active = ?1", true);

            assertThat(same).isEqualTo(ada).isNotSameAs(ada);
            assertThat(found).contains(ada);
            assertThat(missing).isEmpty();
            assertThat(named).isEqualTo(ada);
            assertThat(locked).contains(ada);
            assertThat(everybody).extracting(Person::getName).containsExactly("Ada", "Bob");
            assertThat(all.orderBy("name desc").first().orElseThrow().getName()).isEqualTo("Bob");
            assertThat(active.list()).containsExactly(ada);
            assertThat(Person.where("active = false").list()).hasSize(1);
            assertThat(Person.count()).isEqualTo(2);
        }
    },

    A_HIERARCHY {
        @Override
        public void run() {
            new Person("Ada", true).add();
            new Admin("Root").add();
            Person ada = Person.<Person>where("name = ?1", "Ada").one();

            List<Admin> admins = Admin.getAll();
            List<Person> persons = Person.getAll();
            assertThat(admins).extracting(Person::getName).containsExactly("Root");
            assertThat(persons).hasExactlyElementsOfTypes(Person.class, Admin.class);
            assertThat(Admin.count()).isEqualTo(1);
            assertThat(Admin.<Admin>find("Root", KeyType.NATURAL)).isPresent();
            assertThat(Admin.<Admin>find("Ada", KeyType.NATURAL)).isEmpty();
            assertThatThrownBy(() -> Admin.get(ada.getId()))
                    .isInstanceOf(NotFoundException.class)
                    .hasMessageStartingWith("There is no Admin with the id ");
            // Written in Person, so about persons.
            assertThat(Admin.countAgain()).isEqualTo(2);
        }
    },

    PROPERTIES_AND_A_METHOD_BY_HAND {
        @Override
        public void run() {
            new Memo("milk").add();
            new Reminder("bread").add();

            Memo milk = Memo.get("milk");
            List<Reminder> reminders = Reminder.getAll();
            assertThat(milk.getTitle()).isEqualTo("milk");
            assertThat(reminders).extracting(Memo::getTitle).containsExactly("bread");
            assertThat(Memo.count()).isEqualTo(-1);
            assertThat(Reminder.count()).isEqualTo(-1);
        }
    },

    LAMBDAS {
        @Override
        public void run() {
            Person ada = new Person("Ada", true);
            ada.add();

            assertThat(Stream.of(ada.getId()).map(id -> Person.<Person>get(id)).toList())
                    .containsExactly(ada);
            Supplier<List<Person>> later = () -> Person.getAll();
            assertThat(later.get()).containsExactly(ada);
        }
    },

    WHAT_JAVA_DOES_NOT_TELL {
        @Override
        public void run() {
            Supplier<Object> reference = Person::count;
            assertThatThrownBy(reference::get)
                    .isInstanceOf(OrmException.class)
                    .hasMessageContaining("write Model.of(User.class)::count, or a lambda.");
            assertThatThrownBy(() -> BaseModel.count())
                    .isInstanceOf(OrmException.class)
                    .hasMessageContaining("BaseModel is not annotated with @Entity");
        }
    }
}
