package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Note;
import io.github.herogold.orm.it.model.entities.Visit;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.InvalidModelException;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.ValidationMode;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import org.junit.jupiter.api.Test;

/** Whose validators check the models of a unit. */
class ValidatorFactoryTest {
    private static final String FACTORY = PersistenceConfiguration.VALIDATION_FACTORY;

    @Test
    void eachUnitHasAFactoryOfItsOwn() {
        try (Unit first = Unit.on(TestDatabase.H2_MEMORY, Visit.class);
                Unit second = Unit.on(TestDatabase.H2_MEMORY, Note.class)) {
            assertThat(factoryOf(first)).isInstanceOf(ValidatorFactory.class);
            assertThat(factoryOf(second))
                    .isInstanceOf(ValidatorFactory.class)
                    .isNotSameAs(factoryOf(first));
            assertThatThrownBy(new Visit("")::add).isInstanceOf(InvalidModelException.class);
        }
    }

    @Test
    void aUnitKeepsTheFactoryThatItWasGiven() {
        try (ValidatorFactory given = Validation.buildDefaultValidatorFactory();
                Unit unit =
                        Unit.on(
                                TestDatabase.H2_MEMORY,
                                it -> it.property(FACTORY, given),
                                Visit.class)) {
            assertThat(factoryOf(unit)).isSameAs(given);
        }
    }

    @Test
    void aUnitThatIsNotValidatedHasNone() {
        try (Unit unit =
                Unit.on(
                        TestDatabase.H2_MEMORY,
                        it -> it.validationMode(ValidationMode.NONE),
                        Visit.class)) {
            assertThat(factoryOf(unit)).isNull();
            assertThatThrownBy(new Visit("")::add).isInstanceOf(InvalidModelException.class);
        }
    }

    private static Object factoryOf(Unit unit) {
        return unit.factory().getProperties().get(FACTORY);
    }
}
