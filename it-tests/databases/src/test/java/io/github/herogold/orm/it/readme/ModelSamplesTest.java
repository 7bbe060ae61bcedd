package io.github.herogold.orm.it.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.model.InvalidModelException;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.model.NotFoundException;
import io.github.herogold.orm.model.Query;
import io.github.herogold.orm.persistence.Orm;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class ModelSamplesTest {
    private final Database database;

    ModelSamplesTest(TestDatabase kind) {
        database = Database.migrated(kind.fresh());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aModelSavesItself() {
        User user = new User("ada@example.org", "Ada");
        user.add(); // inserts; user.getId() and user.getCreatedAt() are set
        user.rename("Ada Lovelace");
        user.update(); // an update of a row that is gone is a NotFoundException
        user.delete();

        assertThat(user.getId()).isNotNull();
        assertThat(user.getCreatedAt()).isNotNull();
        assertThatThrownBy(user::update).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aTypedModelFinds() {
        new User("ada@example.org", "Ada").add();
        new User("grace@example.org", "Grace").add();
        Long id = Model.of(User.class).where("name = ?1", "Ada").one().getId();

        Model<User> users = Model.of(User.class);
        User ada = users.get(id); // or a NotFoundException
        Optional<User> perhaps = users.find(4711L);
        List<User> everybody = users.getAll(); // ordered by id

        Query<User> active = users.where("active = ?1 and email like ?2", true, "%@example.org");
        List<User> secondPage = active.orderBy("name", "createdAt desc").page(1, 20).list();
        long howMany = active.count();
        Optional<User> first = active.orderBy("name").first();

        assertThat(ada.getName()).isEqualTo("Ada");
        assertThat(perhaps).isEmpty();
        assertThat(everybody).hasSize(2);
        assertThat(secondPage).isEmpty();
        assertThat(howMany).isEqualTo(2);
        assertThat(first).contains(ada);
    }

    @Test
    void aModelFindsByItsStaticMethods() {
        new User("ada@example.org", "Ada").add();
        Long id = Model.of(User.class).where("name = ?1", "Ada").one().getId();

        User ada = User.get(id);
        List<User> everybody = User.getAll();
        Query<User> active = User.where("active = ?1", true);
        long howMany = User.count();

        assertThat(ada.getName()).isEqualTo("Ada");
        assertThat(everybody).containsExactly(ada);
        assertThat(active.list()).containsExactly(ada);
        assertThat(howMany).isEqualTo(1);
    }

    @Test
    void severalWritesAreOneTransaction() {
        Orm.inTransaction(
                () -> {
                    new User("ada@example.org", "Ada").add();
                    new User("grace@example.org", "Grace").add();
                });

        assertThat(Model.of(User.class).count()).isEqualTo(2);
    }

    @Test
    void constraintsAreCheckedFirst() {
        assertThatThrownBy(() -> new User("nobody", "").add())
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("User was not written:\n  email: must be a well-formed email address");
    }
}
