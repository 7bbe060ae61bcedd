package io.github.herogold.orm.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void withoutAUnitTheWaysToGetOneAreNamed() {
        assertThat(Messages.noUnit())
                .hasMessageStartingWith("No entity manager factory is known.")
                .hasMessageContaining("Orm.register(factory)")
                .hasMessageContaining("herogold-orm-jpa-integration");
    }

    @Test
    void ofSeveralUnitsEachIsNamedAndTheFirstIsTheExample() {
        assertThat(Messages.severalUnits(List.of("shop", "stock")))
                .hasMessage(
                        "There are several units of persistence: shop, stock. Say which one:"
                                + " Orm.inTransaction(\"shop\", …) or Orm.use(entityManager, …).");
        assertThat(Messages.severalUnitsFor(String.class, List.of("shop", "stock")))
                .hasMessage(
                        "java.lang.String is mapped by several units of persistence: shop, stock."
                                + " Say which one: Orm.inTransaction(\"shop\", …) or"
                                + " Orm.use(entityManager, …).");
        assertThat(Messages.severalUnitsCalled("shop"))
                .hasMessageStartingWith("There are several units of persistence called shop, as");
    }

    @Test
    void anUnknownUnitIsToldTheKnownOnes() {
        assertThat(Messages.unknownUnit("shop", List.of("stock")))
                .hasMessageStartingWith("No unit of persistence is called shop; known are: stock.");
        assertThat(Messages.unknownUnit("shop", List.of())).hasMessageContaining("are: none.");
    }

    @Test
    void anEntityWithoutAUnitIsToldWhoWasAsked() {
        assertThat(Messages.noUnitFor(String.class, List.of("shop", "stock")))
                .hasMessageStartingWith("No unit of persistence maps java.lang.String.")
                .hasMessageContaining("entity managers bound to this thread")
                .hasMessageContaining("EntityManagerProviders of the class path")
                .hasMessageContaining("registered factories: shop, stock")
                .hasMessageContaining("@Entity");
    }

    @Test
    void aSpoiltTransactionIsToldWhyAndWhatToDo() {
        assertThat(Messages.markedForRollback())
                .hasMessageStartingWith("The transaction was rolled back:")
                .hasMessageContaining("exception was caught")
                .hasMessageContaining("Let the exception through");
    }
}
