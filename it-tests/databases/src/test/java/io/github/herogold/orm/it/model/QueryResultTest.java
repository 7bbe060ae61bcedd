package io.github.herogold.orm.it.model;

import static io.github.herogold.orm.it.model.entities.Anthology.titles;
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
import io.github.herogold.orm.model.Query;
import io.github.herogold.orm.persistence.Orm;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class QueryResultTest {
    private final Anthology anthology;
    private final Model<Poem> poems;
    private final Query<Poem> haiku;
    private final Query<Poem> limericks;

    QueryResultTest(TestDatabase database) {
        anthology = new Anthology(database);
        poems = anthology.poems;
        haiku = poems.where("metre = ?1", "haiku");
        limericks = poems.where("metre = ?1", "limerick");
    }

    @AfterEach
    void close() {
        anthology.close();
    }

    @Test
    void firstIsTheFirstInOrder() {
        assertThat(haiku.first().map(Poem::title)).contains("The Old Pond");
        assertThat(haiku.orderBy("title").first().map(Poem::title)).contains("Autumn Crow");
        assertThat(limericks.first()).isEmpty();
    }

    @Test
    void oneIsTheOnlyRow() {
        assertThat(poems.where("metre = ?1", "sapphic").one().title())
                .isEqualTo("Ode to Aphrodite");
    }

    @Test
    void oneOfNoneIsNotFound() {
        assertThatThrownBy(limericks::one)
                .isInstanceOf(NotFoundException.class)
                .hasMessage("There is no Poem where metre = ?1.");
    }

    @Test
    void oneOfSeveralIsAnError() {
        assertThatThrownBy(haiku::one)
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageStartingWith("There is more than one Poem where metre = ?1.");
        assertThatThrownBy(poems.all()::one).hasMessageStartingWith("There is more than one Poem.");
    }

    @Test
    void countAndExistsAnswerForTheCondition() {
        assertThat(haiku.count()).isEqualTo(2);
        assertThat(haiku.exists()).isTrue();
        assertThat(limericks.count()).isZero();
        assertThat(limericks.exists()).isFalse();
        assertThat(haiku.orderBy("title").count()).isEqualTo(2);
    }

    @Test
    void aStreamReturnsEveryRowInOrder() {
        try (Stream<Poem> stream = haiku.orderBy("title").stream()) {
            assertThat(stream.map(Poem::title)).containsExactly("Autumn Crow", "The Old Pond");
        }
    }

    @Test
    void aStreamThatIsClosedHalfwayGivesItsConnectionBack() {
        try (Stream<Poem> stream = poems.all().stream()) {
            Iterator<Poem> rows = stream.iterator();
            assertThat(rows.next().title()).isEqualTo("Ode to Aphrodite");
        }
        try (Stream<Poem> untouched = poems.all().stream()) {
            assertThat(untouched).isNotNull();
        }

        assertThat(poems.count()).isEqualTo(6);
    }

    @Test
    void aStreamInATransactionSharesItAndLeavesItOpen() {
        Orm.inTransaction(
                () -> {
                    new Poem("Jabberwocky", 7).add();
                    try (Stream<Poem> stream = poems.all().stream()) {
                        assertThat(stream.map(Poem::title)).hasSize(7).contains("Jabberwocky");
                    }
                    new Poem("The Raven", 8).add();
                });

        assertThat(poems.count()).isEqualTo(8);
    }

    @Test
    void aStreamInATransactionLeavesRoomForOtherWork() {
        Orm.inTransaction(
                () -> {
                    try (Stream<Poem> stream = poems.all().stream()) {
                        stream.forEach(poem -> new Poem(poem.title() + " II", 0).add());
                    }
                });

        assertThat(poems.count()).isEqualTo(12);
    }

    @Test
    void deleteRemovesTheRowsOfTheCondition() {
        assertThat(haiku.delete()).isEqualTo(2);
        assertThat(haiku.delete()).isZero();

        assertThat(titles(poems.getAll()))
                .containsExactly("Ode to Aphrodite", "Beowulf", "Midnight", "Tithonus");
    }

    @Test
    void deleteFollowsPathsAndTakesNoNoticeOfAnOrder() {
        assertThat(poems.where("poet.name = ?1", "Sappho").orderBy("title").delete()).isEqualTo(3);
    }

    @Test
    void deleteEmptiesTheCollectionsOfItsRowsToo() {
        Model<Poet> poets = Model.of(Poet.class);
        poems.all().delete();

        assertThat(poets.where("name = ?1", "Basho").delete()).isEqualTo(1);
        assertThat(anthology.unit.see("select languages from Poet_languages"))
                .containsExactly("Greek");
    }

    @Test
    void aPageIsNotDeleted() {
        assertThatThrownBy(poems.all().page(0, 2)::delete)
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("A page or a limit of Poem cannot be deleted");
        assertThatThrownBy(poems.all().limit(2)::delete).isExactlyInstanceOf(OrmException.class);
        assertThat(poems.count()).isEqualTo(6);
    }
}
