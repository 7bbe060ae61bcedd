package io.github.herogold.orm.it.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hibernate.query.restriction.Restriction.all;
import static org.hibernate.query.restriction.Restriction.contains;
import static org.hibernate.query.restriction.Restriction.greaterThan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.model.ActiveRecord;
import io.github.herogold.orm.model.BaseModel;
import io.github.herogold.orm.model.Change;
import io.github.herogold.orm.model.InvalidModelException.Violation;
import io.github.herogold.orm.model.Key;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.model.NotFoundException;
import io.github.herogold.orm.model.Page;
import io.github.herogold.orm.model.Query;
import io.github.herogold.orm.model.SoftDeleteModel;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.Timeout;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.KeyType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The samples of docs/models.md. */
@OnEveryDatabase
class ModelGuideTest {
    private final EntityManagerFactory factory;
    private final Model<Document> documents = Model.of(Document.class);
    private final User ada = new User("ada@example.org", "Ada");

    ModelGuideTest(TestDatabase database) {
        Address address = database.fresh();
        factory =
                new PersistenceConfiguration("guide")
                        .managedClass(ActiveRecord.class)
                        .managedClass(BaseModel.class)
                        .managedClass(SoftDeleteModel.class)
                        .managedClass(User.class)
                        .managedClass(Document.class)
                        .property(PersistenceConfiguration.JDBC_URL, address.url())
                        .property(PersistenceConfiguration.JDBC_USER, address.user())
                        .property(PersistenceConfiguration.JDBC_PASSWORD, address.password())
                        .property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "create")
                        .createEntityManagerFactory();
        ada.add();
        documents.addAll(
                List.of(
                        new Document("On Engines", ada),
                        new Document("On Looms", ada),
                        new Document("On Bernoulli Numbers", ada)));
        documents.where("slug", "on-engines").update("views", 150);
    }

    @AfterEach
    void close() {
        factory.close();
    }

    @Test
    void keys() {
        long id = documents.where("slug", "on-looms").one().getId();

        Document document = documents.get(id); // or a NotFoundException
        Optional<Document> found = documents.find(id);
        Document looms = documents.get("on-looms", KeyType.NATURAL);
        Optional<Document> engines = documents.find("on-engines", KeyType.NATURAL);
        Document locked = documents.get(id, LockModeType.PESSIMISTIC_WRITE, Timeout.seconds(5));

        assertThat(document).isEqualTo(looms).isEqualTo(locked);
        assertThat(found).contains(looms);
        assertThat(engines).isPresent();
    }

    @Test
    void conditions() {
        Instant yesterday = Instant.now().minus(1, ChronoUnit.DAYS);
        Query<Document> byName = documents.where("author.name", "Ada");
        Query<Document> byText = documents.where("views > ?1 and title like ?2", 100, "On %");
        Query<Document> named = documents.where("views > :least", Map.of("least", 100));
        Query<Document> narrower = Document.popular().where("author.name", "Ada");
        Query<Document> checked =
                documents.where(
                        contains(Document_.title, "Engine").and(greaterThan(Document_.views, 100))
                                ::toPredicate);
        Query<Document> recent =
                documents.where(
                        all(
                                        greaterThan(Document_.views, 100),
                                        greaterThan(Document_.createdAt, yesterday))
                                ::toPredicate);

        assertThat(byName.count()).isEqualTo(3);
        assertThat(List.of(byText, named, narrower, checked, recent))
                .allSatisfy(query -> assertThat(query.one().getSlug()).isEqualTo("on-engines"));
    }

    @Test
    void answers() {
        Query<Document> all = documents.all().orderBy("views desc", "title");
        List<Document> list = all.list();
        Optional<Document> first = all.first();
        boolean any = all.exists();
        Document one = documents.where("slug", "on-looms").one(); // or a NotFoundException
        all.forEach(document -> assertThat(document.getTitle()).startsWith("On")); // row by row
        List<Document> withAuthors = all.fetch("author").list(); // in one query
        List<Document> locked = all.lock(LockModeType.PESSIMISTIC_WRITE).list();

        assertThat(list).hasSize(3).isEqualTo(locked);
        assertThat(first.map(Document::getSlug)).contains("on-engines");
        assertThat(any).isTrue();
        assertThat(one.getTitle()).isEqualTo("On Looms");
        assertThat(withAuthors.get(0).getAuthor().getName()).isEqualTo("Ada");
    }

    @Test
    void pages() {
        Page<Document> page = documents.all().orderBy("title").page(0, 20).listWithTotal();
        Query<Document> byViews = documents.all().orderBy("views desc").limit(2);
        List<Document> some = byViews.list();
        List<Document> next = byViews.after(some.get(1)).list();
        Key place = byViews.keyOf(some.get(1)); // its values can go to a client and come back
        List<Document> again = byViews.after(place).list();
        List<Document> previous = byViews.before(next.get(0)).list();

        assertThat(page.total()).isEqualTo(3);
        assertThat(previous).isEqualTo(some);
        assertThat(next).hasSize(1).isEqualTo(again).doesNotContainAnyElementsOf(some);
    }

    record Headline(String title, String author) {}

    record Productivity(String name, long documents) {}

    @Test
    void selections() {
        List<Headline> headlines =
                Document.popular().select(Headline.class, "title", "author.name").list();
        List<String> slugs = documents.all().orderBy("slug").select(String.class, "slug").list();
        List<Productivity> authors =
                documents
                        .query(
                                Productivity.class,
                                "select a.name, count(d) from Document d join d.author a group by"
                                        + " a.name")
                        .list();

        assertThat(headlines).containsExactly(new Headline("On Engines", "Ada"));
        assertThat(slugs).hasSize(3).isSorted();
        assertThat(authors).containsExactly(new Productivity("Ada", 3));
    }

    @Test
    void statements() {
        documents.where("views < ?1", 10).update("views", 10);
        documents.where("views", 10).update("views = views + ?1", 5);
        documents.where("title like ?1", "%Looms%").delete();

        assertThat(documents.all().orderBy("views").select(Integer.class, "views").list())
                .containsExactly(15, 150);
    }

    @Test
    void many() {
        List<Long> heard = new ArrayList<>();
        Stream<Document> imported =
                IntStream.range(0, 1_000).mapToObj(i -> new Document("Letter " + i, ada));
        documents.addAll(imported, heard::add); // in slices, with progress

        assertThat(heard).containsExactly(500L, 1_000L);
        assertThat(documents.count()).isEqualTo(1_003);
    }

    @Test
    void uniqueKeys() {
        User same = Model.of(User.class).upsert(new User("ada@example.org", "Lovelace"), "email");
        User found =
                Model.of(User.class).findOrCreate(new User("ada@example.org", "Nobody"), "email");
        User changed =
                Model.of(User.class)
                        .updateOrCreate(
                                new User("ada@example.org", "Nobody"),
                                user -> user.rename("Countess " + user.getName()),
                                "email");

        Document looms = documents.findOrCreate(new Document("On Looms", ada), "slug");

        assertThat(looms.getId()).isEqualTo(documents.where("slug", "on-looms").one().getId());
        assertThat(found).isEqualTo(same).isEqualTo(ada);
        assertThat(changed.getName()).isEqualTo("Countess Lovelace");
    }

    @Test
    void instances() {
        Document document = documents.where("slug", "on-looms").one();
        document.setTitle("On Jacquard Looms");
        List<Change> changes = document.changes(); // title: On Looms, On Jacquard Looms
        List<Violation> violations = document.violations(); // none, and nothing is thrown
        boolean isNew = document.isNew();
        document.update();

        assertThat(changes)
                .containsExactly(
                        new Change(
                                "title",
                                Optional.of("On Looms"),
                                Optional.of("On Jacquard Looms")));
        assertThat(violations).isEmpty();
        assertThat(isNew).isFalse();
    }

    @Test
    void softDeletion() {
        Document document = documents.where("slug", "on-looms").one();
        document.delete(); // sets deleted_at
        long left = documents.count(); // does not see it
        Document deleted = documents.where("slug", "on-looms").withDeleted().one();
        deleted.restore();
        deleted.deleteForGood();

        assertThat(left).isEqualTo(2);
        assertThatThrownBy(() -> documents.where("slug", "on-looms").withDeleted().one())
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void json() throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        long id = documents.where("slug", "on-looms").one().getId();
        String body = "{\"id\": -1, \"title\": \"On Jacquard Looms\", \"createdAt\": null}";

        Document document = documents.get(id);
        mapper.readerForUpdating(document).readValue(body);
        document.update();

        assertThat(documents.get(id).getTitle()).isEqualTo("On Jacquard Looms");
    }

    @Test
    void transactions() {
        Orm.inTransaction(
                () -> {
                    Document document = documents.where("slug", "on-looms").one();
                    document.setViews(7); // managed: written at the end
                    new Document("On Weaving", document.getAuthor()).add();
                });

        assertThat(documents.where("views", 7).count()).isEqualTo(1);
    }
}
