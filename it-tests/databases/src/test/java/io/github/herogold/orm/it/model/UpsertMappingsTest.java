package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.ActiveRecord;
import io.github.herogold.orm.model.BaseModel;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.model.UnknownAttributeException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.annotations.UuidGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is mapped in an unusual way is written by an upsert as by a merge. */
@OnEveryDatabase
class UpsertMappingsTest {
    private final Model<Parcel> parcels = Model.of(Parcel.class);
    private final Unit unit;

    UpsertMappingsTest(TestDatabase database) {
        unit = Unit.on(database, Parcel.class, Label.class, Depot.class);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void anIdThatTheProviderMakesIsMade() {
        Parcel parcel = parcels.upsert(new Parcel("a", 2), "code");

        assertThat(parcel.id).isNotNull();
        assertThat(parcels.get(parcel.id).code).isEqualTo("a");
    }

    @Test
    void whatIsComputedIsNotWritten() {
        assertThat(parcels.upsert(new Parcel("a", 2), "code").twice).isEqualTo(4);
        assertThat(parcels.upsert(new Parcel("a", 3), "code").twice).isEqualTo(6);
    }

    @Test
    void whatNeverChangesStaysAsItIs() {
        Depot north = new Depot("north");
        north.add();
        Depot south = new Depot("south");
        south.add();
        parcels.upsert(new Parcel("a", 2).from("Ada", north, "London"), "code");
        Parcel parcel = parcels.upsert(new Parcel("a", 3).from("Eve", south, "Paris"), "code");

        assertThat(parcel.weight).isEqualTo(3);
        assertThat(parcel.sender).isEqualTo("Ada");
        assertThat(parcel.origin).isEqualTo(north);
        assertThat(parcel.address.town).isEqualTo("London");
        assertThat(parcel.address.street).isEqualTo("Paris Street");
    }

    @Test
    void whatHibernateGeneratesForNewRowsStaysAsItIsToo() {
        Parcel first = parcels.upsert(new Parcel("a", 2), "code");
        Parcel second = parcels.upsert(new Parcel("a", 3), "code");

        assertThat(second.sent).isNotNull().isEqualTo(first.sent);
        assertThat(second.ticket).isNotNull().isEqualTo(first.ticket);
        assertThat(second.seen).isAfter(first.seen);
    }

    @Test
    void neitherDoesItWhereManyRowsAreUpdated() {
        assertThatThrownBy(() -> parcels.all().update(Map.of("address.town", "Paris")))
                .isInstanceOf(UnknownAttributeException.class);
        assertThatThrownBy(() -> parcels.all().update(Map.of("sender", "Eve")))
                .isInstanceOf(UnknownAttributeException.class);
    }

    /** An address of which a part never changes. */
    @Embeddable
    static class Address {
        @Column(updatable = false)
        String town;

        String street;

        protected Address() {}

        Address(String town) {
            this.town = town;
            this.street = town + " Street";
        }
    }

    /** A place that parcels come from. */
    @Entity(name = "Depot")
    static class Depot extends BaseModel {
        String name;

        protected Depot() {}

        Depot(String name) {
            this.name = name;
        }
    }

    /** Another entity that knows the parcel. */
    @Entity(name = "ParcelLabel")
    static class Label extends BaseModel {
        @OneToOne Parcel parcel;
    }

    /** An entity of which little is written as it stands. */
    @Entity(name = "Parcel")
    static class Parcel extends ActiveRecord {
        @Id @UuidGenerator UUID id;

        @Column(unique = true)
        String code;

        int weight;

        @Formula("weight * 2")
        int twice;

        @CreationTimestamp Instant sent;

        @UpdateTimestamp Instant seen;

        @UuidGenerator UUID ticket;

        @Column(updatable = false)
        String sender;

        @ManyToOne
        @JoinColumn(updatable = false)
        Depot origin;

        @Embedded Address address;

        @OneToOne(mappedBy = "parcel")
        Label label;

        protected Parcel() {}

        Parcel(String code, int weight) {
            this.code = code;
            this.weight = weight;
        }

        Parcel from(String sender, Depot origin, String town) {
            this.sender = sender;
            this.origin = origin;
            this.address = new Address(town);
            return this;
        }
    }
}
