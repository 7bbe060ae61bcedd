package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Anthology;
import io.github.herogold.orm.it.model.entities.Poem;
import io.github.herogold.orm.it.model.entities.Poet;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.model.NotFoundException;
import io.github.herogold.orm.model.Selection;
import io.github.herogold.orm.model.UnknownAttributeException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class SelectTest {
    private final Anthology anthology;
    private final Model<Poem> poems;

    SelectTest(TestDatabase database) {
        anthology = new Anthology(database);
        poems = anthology.poems;
    }

    @AfterEach
    void close() {
        anthology.close();
    }

    private record Line(String title, int order) {}

    private record Signed(String title, String by) {}

    private record Name(String name) {}

    @Test
    void aRecordTakesTheAttributesOfItsComponents() {
        assertThat(poems.where("metre", "haiku").orderBy("title").select(Line.class).list())
                .containsExactly(new Line("Autumn Crow", 5), new Line("The Old Pond", 1));
    }

    @Test
    void aRecordTakesTheAttributesThatAreNamed() {
        Selection<Signed> signed =
                poems.all().orderBy("order desc").select(Signed.class, "title", "poet.name");

        assertThat(signed.limit(2).list())
                .containsExactly(new Signed("Beowulf", null), new Signed("Autumn Crow", "Basho"));
        assertThat(signed.page(1, 1).one()).isEqualTo(new Signed("Autumn Crow", "Basho"));
    }

    @Test
    void oneAttributeIsItsValue() {
        assertThat(poems.all().orderBy("order").select(String.class, "title").first())
                .contains("The Old Pond");
        assertThat(Model.of(Poet.class).all().orderBy("name").select(Name.class).first())
                .contains(new Name("Basho"));
    }

    @Test
    void aPageOfTheQueryIsAPageOfTheSelection() {
        assertThat(poems.all().orderBy("title").page(1, 2).select(String.class, "title").list())
                .containsExactly("Midnight", "Ode to Aphrodite");
    }

    @Test
    void aSelectionIsReadRowByRow() {
        List<String> seen = new ArrayList<>();
        Selection<String> selected = poems.all().orderBy("title").select(String.class, "title");
        selected.forEach(seen::add);
        try (Stream<String> stream = selected.stream()) {
            assertThat(stream).isEqualTo(seen).hasSize(6);
        }
    }

    @Test
    void whatDoesNotFitIsAnError() {
        assertThatThrownBy(poems.all().select(Integer.class, "title")::list)
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("java.lang.Integer cannot be made of [title]");
        assertThatThrownBy(poems.all().select(Line.class, "title", "metre")::list)
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("Line cannot be made of [title, metre]");
        assertThatThrownBy(() -> poems.all().select(String.class))
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("Say which attributes make a java.lang.String");
        assertThatThrownBy(poems.all().select(Poet.class, "poet")::list)
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("poet of Poem is an entity")
                .hasMessageContaining("\"poet.id\", or load it with the rows: fetch(\"poet\")");
        assertThatThrownBy(poems.all().select(Signed.class)::list)
                .isExactlyInstanceOf(UnknownAttributeException.class)
                .hasMessageContaining("Poem has no attribute by");
        assertThatThrownBy(poems.all().select(String.class, "title from Poem")::list)
                .isExactlyInstanceOf(UnknownAttributeException.class)
                .hasMessageContaining("Poem has no attribute title from Poem");
    }

    @Test
    void aWholeQueryReturnsEntities() {
        Selection<Poem> selected =
                poems.query(
                        "select p from Poem p join p.poet a where a.home.country = ?1 order by"
                                + " p.title",
                        "Greece");

        assertThat(selected.list())
                .extracting(Poem::title)
                .containsExactly("Midnight", "Ode to Aphrodite", "Tithonus");
        assertThat(selected.page(1, 2).list()).extracting(Poem::title).containsExactly("Tithonus");
        assertThat(selected.first().map(Poem::title)).contains("Midnight");
    }

    private record Work(String name, long poems) {}

    @Test
    void aWholeQueryReturnsRecordsAndValues() {
        assertThat(
                        poems.query(
                                        Work.class,
                                        "select a.name, count(p) from Poem p join p.poet a group by"
                                                + " a.name order by a.name")
                                .list())
                .containsExactly(new Work("Basho", 2), new Work("Sappho", 3));
        assertThat(poems.query(Long.class, "select count(p) from Poem p").one()).isEqualTo(6);
    }

    @Test
    void aWholeQueryThatIsWrongIsShown() {
        assertThatThrownBy(poems.query("select p from Poim p")::list)
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("The query of Poem is not understood: select p from Poim p");
        assertThatThrownBy(poems.query("from Poem where title = ?1")::list)
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("It has 1 parameter, but was given 0 values");
        assertThatThrownBy(poems.query("from Poem where title = ?1", "x")::one)
                .isInstanceOf(NotFoundException.class)
                .hasMessage("There is no Poem in: from Poem where title = ?1.");
    }
}
