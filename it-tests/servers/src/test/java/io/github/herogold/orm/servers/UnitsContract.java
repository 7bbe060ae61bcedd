package io.github.herogold.orm.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.servers.application.Receipt;
import io.github.herogold.orm.servers.application.UnitsProbe;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** An application with two units of persistence on one data source. */
abstract class UnitsContract {
    private static final String UNIT =
            """
            <persistence-unit name="archive" transaction-type="JTA">
              <provider>org.hibernate.jpa.HibernatePersistenceProvider</provider>
              <jta-data-source>java:app/jdbc/bookshop</jta-data-source>
              <class>io.github.herogold.orm.model.ActiveRecord</class>
              <class>io.github.herogold.orm.model.BaseModel</class>
              <class>%s</class>
              <exclude-unlisted-classes>true</exclude-unlisted-classes>
              <properties>
                <property name="jakarta.persistence.schema-generation.database.action" value="create"/>
                <property name="jboss.as.jpa.providerModule" value="application"/>
              </properties>
            </persistence-unit>
            </persistence>
            """;

    /** Adds the second unit. */
    static final Consumer<War> ARCHIVE =
            war -> {
                String unit = UNIT.formatted(Receipt.class.getName());
                war.addClasses(Receipt.class, UnitsProbe.class);
                war.editUnit(text -> text.replace("</persistence>", unit));
            };

    @Test
    void eachModelIsOfTheInjectedContextOfItsUnit(Shop shop) {
        assertThat(shop.post("units/apart/Herschel").body()).isEqualTo("true");
        assertThat(receipts(shop, "Herschel")).isEqualTo("1");
    }

    @Test
    void modelsOfBothUnitsAreRolledBackTogether(Shop shop) {
        assertThat(shop.post("units/failing/Noether").status()).isEqualTo(500);
        assertThat(receipts(shop, "Noether")).isEqualTo("0");
    }

    @Test
    void aTransactionCanNameItsUnit(Shop shop) {
        assertThat(shop.post("units/named/Agnesi").status()).isEqualTo(204);
        assertThat(receipts(shop, "Agnesi")).isEqualTo("1");
    }

    private static String receipts(Shop shop, String payer) {
        return shop.post("units/receipts/" + payer).body();
    }
}
