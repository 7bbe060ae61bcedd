package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Anthology;
import io.github.herogold.orm.it.model.entities.Home;
import io.github.herogold.orm.it.model.entities.Poem;
import io.github.herogold.orm.it.model.entities.Poet;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import java.util.List;
import org.hibernate.Hibernate;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What hangs on a model: another model, and a collection of values. */
@OnEveryDatabase
class AssociationTest {
    private final Anthology anthology;
    private final Model<Poem> poems;
    private final Model<Poet> poets = Model.of(Poet.class);

    AssociationTest(TestDatabase database) {
        anthology = new Anthology(database);
        poems = anthology.poems;
    }

    @AfterEach
    void close() {
        anthology.close();
    }

    @Test
    void anUpdateKeepsWhatWasNotRead() {
        Poet basho = poets.where("name = ?1", "Basho").one();
        assertThat(Hibernate.isInitialized(basho.languages())).isFalse();
        assertThat(Hibernate.isInitialized(basho.teacher())).isFalse();
        basho.rename("Bashō");
        basho.update();

        assertThat(languages()).containsExactly("Chinese", "Greek", "Japanese");
        assertThat(poets.where("teacher.name = ?1", "Kigin").one().name()).isEqualTo("Bashō");
    }

    @Test
    void anUpdateWritesAnotherAssociation() {
        Poem beowulf = poems.where("title = ?1", "Beowulf").one();
        beowulf.by(poets.where("name = ?1", "Kigin").one());
        beowulf.update();

        assertThat(poems.where("poet.name = ?1", "Kigin").one()).isEqualTo(beowulf);
    }

    @Test
    void anUpdateWithAnAssociationToWhatIsNewIsRefused() {
        Poem beowulf = poems.where("title = ?1", "Beowulf").one();
        beowulf.by(new Poet("somebody", new Home("nowhere", "nowhere")));

        assertThatThrownBy(beowulf::update).isNotNull();
        assertThat(poets.count()).isEqualTo(3);
        assertThat(poems.where("title = ?1 and poet is null", "Beowulf").exists()).isTrue();
    }

    @Test
    void anUpdateWritesTheCollectionThatWasRead() {
        Poet basho = Orm.inTransaction(() -> initialized("Basho"));
        basho.speaking("Ainu").update();

        assertThat(languages()).containsExactly("Ainu", "Chinese", "Greek", "Japanese");
    }

    @Test
    void aRefreshAndAnUpdateInOneTransactionLoseNothing() {
        Poet basho = poets.where("name = ?1", "Basho").one();
        Orm.inTransaction(
                () -> {
                    basho.refresh();
                    Hibernate.initialize(basho.languages());
                    basho.rename("Bashō");
                    basho.update();
                    basho.update();
                });

        assertThat(languages()).containsExactly("Chinese", "Greek", "Japanese");
        assertThat(poets.where("name = ?1", "Bashō").count()).isEqualTo(1);
    }

    @Test
    void aRowThatOthersReferToIsNotDeleted() {
        Poet sappho = poets.where("name = ?1", "Sappho").one();

        assertThatThrownBy(sappho::delete).isExactlyInstanceOf(ConstraintViolationException.class);
        assertThat(languages()).containsExactly("Chinese", "Greek", "Japanese");
    }

    @Test
    void aDeletedObjectTakesItsCollectionWithIt() {
        poems.all().delete();
        poets.where("name = ?1", "Basho").one().delete();

        assertThat(languages()).containsExactly("Greek");
    }

    private Poet initialized(String name) {
        Poet poet = poets.where("name = ?1", name).one();
        Hibernate.initialize(poet.languages());
        return poet;
    }

    private List<String> languages() {
        return anthology.unit.see("select languages from Poet_languages order by languages");
    }
}
