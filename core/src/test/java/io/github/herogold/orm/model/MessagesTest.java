package io.github.herogold.orm.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.model.InvalidModelException.Violation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void whatIsNotFoundIsNamedWithItsId() {
        assertThat(Messages.notFound(String.class, Optional.of(7)))
                .hasMessage("There is no String with the id 7.");
    }

    @Test
    void whatHasNoIdIsToldHowToGetOne() {
        assertThat(Messages.notFound(String.class, Optional.empty()))
                .hasMessage(
                        "This String has no id, so it has no row yet. Call add() first, or save(),"
                                + " which adds what is new.");
    }

    @Test
    void whatAlreadyExistsIsToldTheOtherWays() {
        assertThat(Messages.alreadyExists(String.class, Optional.of(7)))
                .hasMessage(
                        "String 7 already exists: add() is for new entities. Call update() to write"
                                + " its changes, or save(), which does what is needed.");
        assertThat(Messages.alreadyExists(String.class, Optional.empty()))
                .hasMessageStartingWith("String already exists:");
    }

    @Test
    void theCauseIsKept() {
        Throwable cause = new IllegalStateException();

        assertThat(Messages.alreadyExists(String.class, Optional.of(7), cause)).hasCause(cause);
        assertThat(Messages.notFound(String.class, Optional.of(7), cause)).hasCause(cause);
    }

    @Test
    void aConditionIsRepeatedAndItsValuesAreNot() {
        Condition<String> every = Condition.none(String.class);
        String condition = every.and(Fragment.of("name = ?1", "secret")).toString();

        assertThat(QueryMessages.noneFound(condition))
                .hasMessage("There is no String where name = ?1.");
        assertThat(QueryMessages.severalFound(condition))
                .hasMessage(
                        "There is more than one String where name = ?1. Narrow the condition, or"
                                + " use first() or list().");
        assertThat(QueryMessages.missingParameters(String.class, condition, 2, 1))
                .hasMessageContaining("name = ?1")
                .hasMessageContaining("2 parameters, but was given 1 value. ");
        assertThat(QueryMessages.noneFound(every.toString())).hasMessage("There is no String.");
    }

    @Test
    void everyViolationHasALineOfItsOwn() {
        List<Violation> violations =
                List.of(
                        new Violation("", "is odd", Optional.of("secret")),
                        new Violation("home.town", "is missing", Optional.empty()));

        assertThat(new InvalidModelException(String.class, violations))
                .hasMessage(
                        """
                        String was not written:
                          is odd
                          home.town: is missing\
                        """);
    }
}
