package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hibernate.query.restriction.Restriction.all;
import static org.hibernate.query.restriction.Restriction.equal;
import static org.hibernate.query.restriction.Restriction.greaterThan;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.NaturalKeyTest.Country;
import io.github.herogold.orm.it.model.NaturalKeyTest_.Country_;
import io.github.herogold.orm.it.model.entities.Note;
import io.github.herogold.orm.it.model.entities.Note_;
import io.github.herogold.orm.it.model.entities.Postcard;
import io.github.herogold.orm.it.model.entities.Postcard_;
import io.github.herogold.orm.it.model.entities.Ticket;
import io.github.herogold.orm.it.model.entities.Ticket_;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.ActiveRecord_;
import io.github.herogold.orm.model.BaseModel_;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.model.SequenceModel_;
import io.github.herogold.orm.model.SoftDeleteModel;
import io.github.herogold.orm.model.SoftDeleteModel_;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The metamodels that a processor generates for models have what these inherit. */
@OnEveryDatabase
class InheritedAttributesTest {
    private final Unit unit;

    InheritedAttributesTest(TestDatabase database) {
        unit =
                Unit.on(
                        database,
                        SoftDeleteModel.class,
                        Country.class,
                        Note.class,
                        Ticket.class,
                        Postcard.class);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void anActiveRecordHasItsTimes() {
        Model<Country> countries = Model.of(Country.class);
        Country country = new Country("NZ", "New Zealand");
        country.add();
        Instant creation = country.getCreatedAt();

        assertThat(
                        countries
                                .where(equal(Country_.createdAt, creation)::toPredicate)
                                .where(equal(Country_.updatedAt, creation)::toPredicate)
                                .orderBy(Country_.CREATED_AT, Country_.UPDATED_AT)
                                .one()
                                .name())
                .isEqualTo("New Zealand");
        assertThat(Country_.class_.getSupertype()).isSameAs(ActiveRecord_.class_);
    }

    @Test
    void aBaseModelHasItsIdToo() {
        Model<Note> notes = Model.of(Note.class);
        Note note = new Note("kept");
        note.add();
        new Note("other").add();

        assertThat(
                        notes.where(
                                        all(
                                                        equal(Note_.text, "kept"),
                                                        equal(Note_.id, note.getId()),
                                                        greaterThan(Note_.createdAt, Instant.EPOCH))
                                                ::toPredicate)
                                .orderBy(Note_.ID)
                                .list())
                .containsExactly(note);
        assertThat(Note_.class_.getSupertype()).isSameAs(BaseModel_.class_);
    }

    @Test
    void aSequenceModelHasItsIdToo() {
        Model<Ticket> tickets = Model.of(Ticket.class);
        Ticket ticket = new Ticket("A1");
        ticket.add();
        new Ticket("A2").add();

        assertThat(
                        tickets.where(equal(Ticket_.id, ticket.getId())::toPredicate)
                                .orderBy(Ticket_.ID)
                                .list())
                .containsExactly(ticket);
        assertThat(Ticket_.class_.getSupertype()).isSameAs(SequenceModel_.class_);
    }

    @Test
    void aSoftDeleteModelHasTheTimeOfItsDeletionToo() {
        Model<Postcard> postcards = Model.of(Postcard.class);
        Postcard postcard = new Postcard();
        postcard.add();
        new Postcard().add();
        postcard.delete();

        assertThat(
                        postcards
                                .where(greaterThan(Postcard_.deletedAt, Instant.EPOCH)::toPredicate)
                                .withDeleted()
                                .orderBy(Postcard_.DELETED_AT, Postcard_.ID)
                                .list())
                .containsExactly(postcard);
        assertThat(Postcard_.class_.getSupertype()).isSameAs(SoftDeleteModel_.class_);
    }
}
