package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.BaseModel;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.model.NotFoundException;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Models of classes of which there are no objects. */
@OnEveryDatabase
class AbstractEntityTest {
    private final Unit unit;

    AbstractEntityTest(TestDatabase database) {
        unit = Unit.on(database, Instrument.class, Lute.class, Drum.class);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void anAbstractEntityFindsThoseOfItsSubclasses() {
        Lute lute = new Lute();
        Drum drum = new Drum();
        lute.add();
        drum.add();

        Model<Instrument> instruments = Model.of(Instrument.class);
        assertThat(instruments.get(lute.getId())).isInstanceOf(Lute.class).isEqualTo(lute);
        assertThat(instruments.getAll()).containsExactly(lute, drum);
        assertThat(instruments.count()).isEqualTo(2);
        assertThat(Model.of(Drum.class).find(lute.getId())).isEmpty();
        assertThatThrownBy(() -> instruments.get(-1L))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("There is no Instrument with the id -1.");
    }

    @Test
    void aSuperclassThatIsNoEntityIsRefusedByName() {
        assertThatThrownBy(() -> Model.of(BaseModel.class).get(1L))
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining(BaseModel.class.getName());
        assertThatThrownBy(() -> Model.of(BaseModel.class).getAll())
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining(BaseModel.class.getName());
    }

    @Entity
    abstract static class Instrument extends BaseModel {}

    @Entity
    static class Lute extends Instrument {}

    @Entity
    static class Drum extends Instrument {}
}
