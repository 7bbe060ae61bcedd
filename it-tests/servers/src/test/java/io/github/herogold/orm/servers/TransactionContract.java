package io.github.herogold.orm.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.servers.application.Ledger;
import io.github.herogold.orm.servers.application.TransactionProbe;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** How models take part in the transactions of a server, whichever it is. */
abstract class TransactionContract {
    static final Consumer<War> PROBES = war -> war.addClasses(TransactionProbe.class, Ledger.class);

    @Test
    void aTransactionThatIsRolledBackTakesTheModelWithIt(Shop shop) {
        assertThat(shop.post("transactions/rolled-back/Byron").status()).isEqualTo(204);
        assertThat(count(shop, "Byron")).isZero();
    }

    @Test
    void aTransactionThatIsMarkedForRollbackTakesNoMore(Shop shop) {
        assertThat(shop.post("transactions/marked/Medora").body())
                .contains("the transaction is marked for rollback");
        assertThat(count(shop, "Medora")).isZero();
    }

    @Test
    void theLibraryBeginsATransactionOfTheServer(Shop shop) {
        assertThat(shop.post("transactions/of-the-library/King").status()).isEqualTo(204);
        assertThat(count(shop, "King")).isEqualTo(1);
        assertThat(shop.post("transactions/of-the-library-failing/Noel").status()).isEqualTo(500);
        assertThat(count(shop, "Noel")).isZero();
    }

    @Test
    void theLibraryJoinsATransactionOfTheServer(Shop shop) {
        assertThat(shop.post("transactions/joined/Lovelace").status()).isEqualTo(500);
        assertThat(count(shop, "Lovelace")).isZero();
    }

    @Test
    void aSuspendedTransactionIsAnother(Shop shop) {
        assertThat(shop.post("transactions/suspended/Babbage").status()).isEqualTo(500);
        assertThat(count(shop, "Babbage")).isZero();
        assertThat(count(shop, "Babbage failed")).isEqualTo(1);
    }

    @Test
    void otherThreadsHaveTransactionsOfTheirOwn(Shop shop) {
        assertThat(shop.post("transactions/executor/Milbanke").status()).isEqualTo(204);
        assertThat(count(shop, "Milbanke")).isEqualTo(1);
        assertThat(shop.post("transactions/thread/Leigh").status()).isEqualTo(204);
        assertThat(count(shop, "Leigh")).isEqualTo(1);
    }

    @Test
    void aTransactionHasOneInstanceOfARow(Shop shop) {
        assertThat(shop.post("transactions/same/Somerville").body()).isEqualTo("true");
        assertThat(count(shop, "Somerville")).isEqualTo(1);
    }

    @Test
    void whatChangesInATransactionIsWrittenAtItsEnd(Shop shop) {
        assertThat(shop.post("transactions/managed/Menabrea").status()).isEqualTo(204);
        assertThat(count(shop, "Menabrea")).isEqualTo(1);
        assertThat(count(shop, "not Menabrea")).isZero();
    }

    @Test
    void modelsAreInjected(Shop shop) {
        assertThat(shop.get("transactions/injected/Agnesi").body()).isEqualTo("0");
        assertThat(shop.post("transactions/of-the-library/Agnesi").status()).isEqualTo(204);
        assertThat(shop.get("transactions/injected/Agnesi").body()).isEqualTo("1");
    }

    static long count(Shop shop, String name) {
        String path = "transactions/count/" + name.replace(" ", "%20");
        return Long.parseLong(shop.get(path).body());
    }
}
