package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.ActiveRecord;
import io.github.herogold.orm.model.AlreadyExistsException;
import io.github.herogold.orm.model.BaseModel;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.model.NotFoundException;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A model whose key is a fact of its own. */
@OnEveryDatabase
class NaturalKeyTest {
    private final Model<Country> countries = Model.of(Country.class);
    private final Unit unit;

    NaturalKeyTest(TestDatabase database) {
        unit = Unit.on(database, Country.class, Isle.class);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void anObjectIsAddedAndFoundByItsKey() {
        new Country("NZ", "New Zealand").add();

        Country read = countries.get("NZ");
        assertThat(read.name()).isEqualTo("New Zealand");
        assertThat(read.getCreatedAt()).isNotNull().isEqualTo(read.getUpdatedAt());
        assertThat(countries.find("AU")).isEmpty();
    }

    @Test
    void aKeyThatHasARowAlreadyExists() {
        new Country("NZ", "New Zealand").add();

        assertThatThrownBy(new Country("NZ", "Aotearoa")::add)
                .isInstanceOf(AlreadyExistsException.class)
                .hasMessageStartingWith("Country NZ already exists");
        assertThat(names()).containsExactly("New Zealand");
    }

    @Test
    void aKeyThatIsThereTwiceInAListAlreadyExists() {
        assertThatThrownBy(this::addTwins)
                .isInstanceOf(AlreadyExistsException.class)
                .hasMessageStartingWith("Country NZ already exists");
        assertThat(names()).isEmpty();
    }

    @Test
    void nothingOfSuchAListIsWrittenAlsoWhereTheRefusalIsCaught() {
        Runnable catching =
                () -> assertThatThrownBy(this::addTwins).isInstanceOf(AlreadyExistsException.class);

        assertThatThrownBy(() -> Orm.inTransaction(catching))
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("rolled back");
        assertThat(names()).isEmpty();
    }

    @Test
    void anObjectIsUpdatedByItsKeyAlone() {
        new Country("NZ", "New Zealand").add();
        Country mine = new Country("NZ", "Aotearoa");
        mine.update();

        assertThat(names()).containsExactly("Aotearoa");
        assertThat(mine.getCreatedAt()).isEqualTo(countries.get("NZ").getCreatedAt());
    }

    @Test
    void aKeyWithoutARowCannotBeUpdatedNorDeleted() {
        assertThatThrownBy(new Country("NZ", "New Zealand")::update)
                .isInstanceOf(NotFoundException.class)
                .hasMessage("There is no Country with the id NZ.");
        assertThatThrownBy(new Country("NZ", "New Zealand")::delete)
                .isInstanceOf(NotFoundException.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void saveInsertsWhatIsMissingAndUpdatesWhatIsThere() {
        new Country("NZ", "New Zealand").save();
        assertThat(names()).containsExactly("New Zealand");
        new Country("NZ", "Aotearoa").save();
        assertThat(names()).containsExactly("Aotearoa");
    }

    @Test
    void aDeletedObjectCanBeSavedUnderTheSameKey() {
        Country country = new Country("NZ", "New Zealand");
        country.add();
        country.delete();
        assertThat(names()).isEmpty();
        country.save();

        assertThat(names()).containsExactly("New Zealand");
    }

    @Test
    void aManagedObjectDeletedInATransactionCanBeSavedInTheSame() {
        new Country("NZ", "New Zealand").add();
        Orm.inTransaction(
                () -> {
                    Country country = countries.get("NZ");
                    country.delete();
                    country.save();
                });

        assertThat(names()).containsExactly("New Zealand");
    }

    @Test
    void aKeyThatATransactionDeletedCanBeAddedInTheSame() {
        new Country("NZ", "New Zealand").add();
        Orm.inTransaction(
                () -> {
                    countries.get("NZ").delete();
                    new Country("NZ", "Aotearoa").add();
                });

        assertThat(names()).containsExactly("Aotearoa");
    }

    @Test
    void anObjectWithoutItsKeyIsRefusedWithTheCure() {
        assertThatThrownBy(new Country(null, "nowhere")::add)
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("Country")
                .hasMessageContaining("Assign it before add()");
        assertThat(names()).isEmpty();
    }

    @Test
    void soIsOneThatIsFoundByACascade() {
        assertThatThrownBy(new Isle(new Country(null, "nowhere"))::add)
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("Country")
                .hasMessageContaining("Assign it before add()");
        assertThat(unit.see("select id from Isle")).isEmpty();
    }

    @Test
    void theTextOfAnObjectIsItsClassAndItsKey() {
        Country country = new Country("NZ", "New Zealand");
        assertThat(country).hasToString("Country (new)");
        country.add();

        assertThat(country).hasToString("Country NZ");
    }

    @Test
    void rowsComeInTheOrderOfTheirKeys() {
        countries.addAll(List.of(new Country("PE", "Peru"), new Country("AU", "Australia")));

        assertThat(countries.getAll())
                .extracting(Country::name)
                .containsExactly("Australia", "Peru");
    }

    private void addTwins() {
        countries.addAll(List.of(new Country("NZ", "Aotearoa"), new Country("NZ", "Zealandia")));
    }

    private List<String> names() {
        return unit.see("select name from Country order by code");
    }

    /** What is added together with its country. */
    @Entity(name = "Isle")
    static class Isle extends BaseModel {
        @ManyToOne(cascade = CascadeType.ALL)
        Country country;

        protected Isle() {}

        Isle(Country country) {
            this.country = country;
        }
    }

    @Entity(name = "Country")
    static class Country extends ActiveRecord {
        @Id private String code;
        private String name;

        protected Country() {}

        Country(String code, String name) {
            this.code = code;
            this.name = name;
        }

        String code() {
            return code;
        }

        String name() {
            return name;
        }
    }
}
