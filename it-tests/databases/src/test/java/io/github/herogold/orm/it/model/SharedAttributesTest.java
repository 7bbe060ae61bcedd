package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hibernate.query.restriction.Restriction.equal;

import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Account;
import io.github.herogold.orm.it.model.entities.Note;
import io.github.herogold.orm.it.model.entities.Note_;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.migrations.Migration;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationSettings;
import io.github.herogold.orm.migrations.MigrationSource;
import io.github.herogold.orm.model.ActiveRecord;
import io.github.herogold.orm.model.ActiveRecord_;
import io.github.herogold.orm.model.BaseModel;
import io.github.herogold.orm.model.BaseModel_;
import io.github.herogold.orm.model.Model;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.NamedAttributeNode;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.Metamodel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The static metamodels of the base classes, of which there is one for all units. */
class SharedAttributesTest {
    private static final TestDatabase DATABASE = TestDatabase.H2_MEMORY;

    @Test
    void aUnitThatClosesLetsGo() {
        List<Object> its;
        try (Unit unit = Unit.on(DATABASE, Note.class)) {
            its = attributesOf(unit);

            assertThat(held()).isEqualTo(its);
        }

        assertThat(held()).doesNotContainAnyElementsOf(its);
    }

    @Test
    void theUnitThatStartedLastKeepsItsOwn() {
        Unit first = Unit.named("first", DATABASE, Note.class);
        try (Unit last = Unit.named("last", DATABASE, Account.class)) {
            assertThatANoteIsFoundByItsId();
            first.close();

            assertThat(held()).isEqualTo(attributesOf(last));
        }
    }

    @Test
    void theUnitThatIsStillOpenGoesOn() {
        try (Unit first = Unit.named("first", DATABASE, Note.class)) {
            Unit.named("last", DATABASE, Account.class).close();

            assertThatANoteIsFoundByItsId();
            assertThat(held()).isEqualTo(attributesOf(first));
        }
    }

    @Test
    void aUnitWhoseTablesAreMissingLetsGo() {
        PersistenceConfiguration withoutTables =
                Unit.configuration("withoutTables", DATABASE.fresh(), Account.class)
                        .property("hibernate.hbm2ddl.auto", "validate");
        withoutTables.properties().remove(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION);

        assertThatItCannotStartButLetsGo(withoutTables);
    }

    @Test
    void aUnitWhoseGraphsAreWrongLetsGo() {
        assertThatItCannotStartButLetsGo(
                Unit.configuration("misdrawn", DATABASE.fresh(), Misdrawn.class));
    }

    private static void assertThatItCannotStartButLetsGo(PersistenceConfiguration unusable) {
        try (Unit unit = Unit.on(DATABASE, Note.class)) {
            assertThatThrownBy(unusable::createEntityManagerFactory)
                    .isInstanceOf(PersistenceException.class);

            assertThat(held()).isEqualTo(attributesOf(unit));
        }
    }

    @Test
    void aRunOfMigrationsLeavesThemAlone() {
        List<List<Object>> meanwhile = new ArrayList<>();
        MigrationSettings settings =
                MigrationSettings.of(DATABASE.fresh().url())
                        .withSource(MigrationSource.of(new Watching(meanwhile)));
        try (Unit unit = Unit.on(DATABASE, Note.class);
                MigrationManager manager = MigrationManager.open(settings)) {
            manager.runMigrations();

            assertThat(meanwhile).containsExactly(attributesOf(unit));
            assertThat(held()).isEqualTo(attributesOf(unit));
        }
    }

    private static void assertThatANoteIsFoundByItsId() {
        Note note = new Note("found");
        note.add();
        Model<Note> notes = Model.of(Note.class);

        assertThat(notes.where(equal(Note_.id, note.getId())::toPredicate).list())
                .containsExactly(note);
    }

    private static List<Object> held() {
        return Arrays.asList(
                ActiveRecord_.class_,
                ActiveRecord_.createdAt,
                ActiveRecord_.updatedAt,
                BaseModel_.class_,
                BaseModel_.id);
    }

    private static List<Object> attributesOf(Unit unit) {
        Metamodel metamodel = unit.factory().getMetamodel();
        ManagedType<ActiveRecord> activeRecord = metamodel.managedType(ActiveRecord.class);
        ManagedType<BaseModel> baseModel = metamodel.managedType(BaseModel.class);
        return List.of(
                activeRecord,
                activeRecord.getDeclaredAttribute("createdAt"),
                activeRecord.getDeclaredAttribute("updatedAt"),
                baseModel,
                baseModel.getDeclaredAttribute("id"));
    }

    /** An entity of a unit that fails late in its start. */
    @Entity
    @NamedEntityGraph(name = "Misdrawn.all", attributeNodes = @NamedAttributeNode("nothing"))
    static class Misdrawn extends BaseModel {}

    /** Sees what the fields hold while a unit of migrations is open. */
    private static final class Watching extends Migration {
        private final List<List<Object>> seen;

        Watching(List<List<Object>> seen) {
            this.seen = seen;
        }

        @Override
        public void up(EntityManager em) {
            em.createQuery("select count(r) from MigrationRecord r", Long.class).getSingleResult();
            seen.add(held());
        }

        @Override
        public void down(EntityManager em) {}

        @Override
        public String name() {
            return "20260101_watch";
        }
    }
}
