package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.ActiveRecord;
import io.github.herogold.orm.model.BaseModel;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.model.Query;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Associations that are not in the row of their owner, and may be missing. */
@OnEveryDatabase
class ElsewhereTest {
    private static final List<String> PATHS =
            List.of(
                    "partner.id",
                    "partner.name",
                    "shadow.id",
                    "shadow.name",
                    "club.id",
                    "club.name");

    private final Model<Dancer> dancers = Model.of(Dancer.class);
    private final Unit unit;

    ElsewhereTest(TestDatabase database) {
        unit = Unit.on(database, Dancer.class, Partner.class, Shadow.class, Club.class);
        Dancer ada = new Dancer("Ada");
        ada.club = new Club("Tango");
        ada.club.add();
        ada.add();
        new Partner(ada, "Bob").add();
        new Shadow(ada, "Umbra").add();
        new Dancer("Eve").add();
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void noRowIsLostInAnOrder() {
        for (String path : PATHS) {
            for (Query<Dancer> query : both()) {
                assertThat(query.orderBy(path + " nulls last").list())
                        .as(path)
                        .extracting(dancer -> dancer.name)
                        .containsExactly("Ada", "Eve");
            }
        }
    }

    @Test
    void noRowIsLostInASelection() {
        for (String path : PATHS) {
            for (Query<Dancer> query : both()) {
                List<Object> found = query.orderBy("name").select(Object.class, path).list();
                assertThat(found).as(path).hasSize(2);
                assertThat(found.get(0)).as(path).isNotNull();
                assertThat(found.get(1)).as(path).isNull();
            }
        }
    }

    @Test
    void noRowIsLostInAPage() {
        Query<Dancer> page = dancers.all().orderBy("partner.id nulls last").limit(1);
        Dancer first = page.list().get(0);

        assertThat(page.after(page.keyOf(first)).list())
                .extracting(dancer -> dancer.name)
                .containsExactly("Eve");
    }

    @Test
    void whatIsMissingIsFound() {
        for (String path : List.of("partner", "partner.id", "shadow.id", "club", "club.id")) {
            assertThat(dancers.where(path, (Object) null).list())
                    .as(path)
                    .extracting(dancer -> dancer.name)
                    .containsExactly("Eve");
        }
        assertThat(dancers.where("partner.name", "Bob").one().name).isEqualTo("Ada");
        assertThat(dancers.where("partner.name", "Bob").update("name", "Ida")).isEqualTo(1);
    }

    @Test
    void itIsNoChange() {
        for (Dancer dancer : dancers.getAll()) {
            assertThat(dancer.changes()).isEmpty();
        }
    }

    private List<Query<Dancer>> both() {
        return List.of(dancers.all(), dancers.where((root, cb) -> cb.isNotNull(root.get("name"))));
    }

    /** Who may have a partner, a shadow and a club, none of which is in the row. */
    @Entity(name = "Dancer")
    static class Dancer extends BaseModel {
        String name;

        @OneToOne(mappedBy = "dancer")
        Partner partner;

        @OneToOne(mappedBy = "dancer")
        Shadow shadow;

        @ManyToOne
        @JoinTable(name = "membership")
        Club club;

        protected Dancer() {}

        Dancer(String name) {
            this.name = name;
        }
    }

    /** Who knows the dancer by a column. */
    @Entity(name = "Partner")
    static class Partner extends BaseModel {
        @OneToOne Dancer dancer;

        String name;

        protected Partner() {}

        Partner(Dancer dancer, String name) {
            this.dancer = dancer;
            this.name = name;
        }
    }

    /** Who has the id of the dancer. */
    @Entity(name = "Shadow")
    static class Shadow extends ActiveRecord {
        @Id Long id;

        @MapsId @OneToOne Dancer dancer;

        String name;

        protected Shadow() {}

        Shadow(Dancer dancer, String name) {
            this.dancer = dancer;
            this.name = name;
        }
    }

    /** What dancers are members of. */
    @Entity(name = "Club")
    static class Club extends BaseModel {
        String name;

        protected Club() {}

        Club(String name) {
            this.name = name;
        }
    }
}
