package io.github.herogold.orm.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.servers.application.Clerk;
import io.github.herogold.orm.servers.application.ContextProbe;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** How models and the injected entity manager get on, in servers that open the unit themselves. */
abstract class ContextContract extends TransactionContract {
    static final Consumer<War> CONTEXT_PROBES =
            TransactionContract.PROBES.andThen(
                    war -> war.addClasses(ContextProbe.class, Clerk.class));

    @Test
    void whatAModelAddsIsInTheInjectedContext(Shop shop) {
        assertThat(shop.post("context/contains/Herschel").body()).isEqualTo("true");
        assertThat(count(shop, "Herschel")).isEqualTo(1);
    }

    @Test
    void whatIsInTheInjectedContextIsFoundByAModel(Shop shop) {
        assertThat(shop.post("context/found/Germain").body()).isEqualTo("true");
        assertThat(count(shop, "Germain")).isEqualTo(1);
    }

    @Test
    void modelsTakePartInTheTransactionsOfEnterpriseBeans(Shop shop) {
        assertThat(shop.post("context/bean/Kovalevskaya").body()).isEqualTo("true");
        assertThat(count(shop, "Kovalevskaya")).isEqualTo(1);
        assertThat(shop.post("context/failing-bean/Noether").status()).isEqualTo(500);
        assertThat(count(shop, "Noether")).isZero();
    }
}
