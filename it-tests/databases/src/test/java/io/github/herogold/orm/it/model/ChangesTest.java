package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Anthology;
import io.github.herogold.orm.it.model.entities.Home;
import io.github.herogold.orm.it.model.entities.Poem;
import io.github.herogold.orm.it.model.entities.Poet;
import io.github.herogold.orm.model.Change;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class ChangesTest {
    private final Anthology anthology;
    private final Model<Poem> poems;

    ChangesTest(TestDatabase database) {
        anthology = new Anthology(database);
        poems = anthology.poems;
    }

    @AfterEach
    void close() {
        anthology.close();
    }

    @Test
    void aDetachedEntityKnowsHowItDiffersFromItsRow() {
        Poem poem = poems.where("title", "Midnight").one();
        assertThat(poem.changes()).isEmpty();

        poem.in("sapphic");
        assertThat(poem.changes())
                .containsExactly(new Change("metre", Optional.empty(), Optional.of("sapphic")));

        poem.update();
        assertThat(poem.changes()).isEmpty();
    }

    @Test
    void aManagedEntityIsNotFlushedForIt() {
        Orm.inTransaction(
                () -> {
                    Poem poem = poems.where("title", "The Old Pond").one();
                    poem.in("tanka");
                    assertThat(poem.changes())
                            .containsExactly(
                                    new Change(
                                            "metre", Optional.of("haiku"), Optional.of("tanka")));
                    assertThat(poem.changes()).hasSize(1);
                });
    }

    @Test
    void anAssociationChangesById() {
        Poet sappho = Model.of(Poet.class).where("name", "Sappho").one();
        Poem poem = poems.where("title", "Beowulf").one().by(sappho);

        assertThat(poem.changes())
                .containsExactly(
                        new Change("poet.id", Optional.empty(), Optional.of(sappho.getId())));
    }

    @Test
    void anEmbeddableChangesByItsAttributes() {
        Poet poet = new Poet("Ono no Komachi", new Home("Akita", "Japan"));

        assertThat(poet.changes())
                .extracting(Change::attribute)
                .containsExactly("home.country", "home.town", "name");
        poet.add();
        assertThat(poet.changes()).isEmpty();
    }

    @Test
    void aNewEntityDiffersInAllThatItHas() {
        assertThat(new Poem("Jabberwocky", 7).changes())
                .containsExactly(
                        new Change("order", Optional.empty(), Optional.of(7)),
                        new Change("title", Optional.empty(), Optional.of("Jabberwocky")));
    }
}
