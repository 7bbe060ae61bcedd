package io.github.herogold.orm.engine.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.migrations.MigrationSettings;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:mem:shop;PASSWORD=s3cret",
                "jdbc:h2:mem:shop;USER=ada;PASSWORD=s3cret;MODE=Oracle",
                "jdbc:postgresql://db.example.org/shop?user=ada&password=s3cret&ssl=true",
                "jdbc:postgresql://db.example.org/shop?sslpassword=s3cret",
                "jdbc:mariadb://ada:s3cret@db.example.org:3306/shop",
                "jdbc:mysql://ada:s3@cret@db.example.org/shop",
                "jdbc:mariadb://db.example.org/shop?keyStorePassword=s3cret&trustStorePassword=s3cret",
                "jdbc:mysql://db.example.org/shop?Password=s3cret",
                "jdbc:sqlserver://db.example.org;user=ada;password=s3cret;encrypt=true",
                "jdbc:oracle:thin:ada/s3cret@db.example.org:1521/shop",
                "jdbc:foo:shop?pwd=s3cret",
                "jdbc:foo:shop?passwd=s3cret&sslPassphrase=s3cret&access_token=s3cret",
                "jdbc:h2:mem:shop;INIT=create user if not exists ada password 's3cret'",
                "jdbc:h2:mem:shop;init=set schema a\\;alter user ada set password"
                        + " 's3cret';MODE=DB2",
                "jdbc:h2:mem:shop;INIT=RUNSCRIPT FROM 'a.sql' PASSWORD 's3cret'\\;select 1"
            })
    void aPasswordInTheUrlIsNotShown(String url) {
        String shown = new DatabaseAddress(url, "", "").toString();

        assertThat(shown).doesNotContain("s3").doesNotContain("cret").contains("***");
        assertThat(shown).contains(url.substring(0, "jdbc:h2:".length()));
    }

    @Test
    void theRestOfTheUrlIsShown() {
        assertThat(
                        new DatabaseAddress(
                                "jdbc:h2:mem:a;PASSWORD=x;MODE=Oracle?user=ada&password=y&z=1",
                                "",
                                ""))
                .hasToString("jdbc:h2:mem:a;PASSWORD=***;MODE=Oracle?user=ada&password=***&z=1");
        assertThat(new DatabaseAddress("jdbc:postgresql://db:5432/shop", "ada", "s3cret"))
                .hasToString("jdbc:postgresql://db:5432/shop as ada");
    }

    @Test
    void whatIsSaidOfSqlInTheUrlDoesNotShowItsStrings() {
        DatabaseAddress address =
                new DatabaseAddress(
                        "jdbc:h2:mem:a;INIT=create schema b\\;create usr ada password"
                                + " 's3cret';MODE=DB2",
                        "",
                        "");

        assertThat(address).hasToString("jdbc:h2:mem:a;INIT=***;MODE=DB2");
        assertThat(address.withoutSecrets("Syntax error: create [*]usr ada password 's3cret'"))
                .doesNotContain("s3cret");
    }

    @Test
    void settingsShowNoPasswordEither() {
        assertThat(
                        MigrationSettings.of("jdbc:h2:mem:a;PASSWORD=s3cret")
                                .withUser("ada", "s3cret")
                                .toString())
                .contains("jdbc:h2:mem:a", "ada")
                .doesNotContain("s3cret");
    }

    @Test
    void whatADriverQuotesIsMaskedWithItsCausesLeftOut() {
        DatabaseAddress address = new DatabaseAddress("jdbc:x://ada:s3cret@db/a", "ada", "pa$$");
        SQLException thrown =
                new SQLException(
                        "bad port s3cret@db, password pa$$",
                        "08001",
                        7,
                        new IllegalArgumentException("s3cret"));

        SQLException shown = address.withoutSecrets(thrown);

        assertThat((Throwable) shown).hasMessage("bad port ***@db, password ***").hasNoCause();
        assertThat(shown.getSQLState()).isEqualTo("08001");
        assertThat(shown.getErrorCode()).isEqualTo(7);
        assertThat(shown.getStackTrace()).isEqualTo(thrown.getStackTrace());
    }

    @Test
    void whatADriverSaysWithoutASecretStaysAsItIs() {
        SQLException thrown = new SQLException("no route", new IllegalStateException("to host"));

        Throwable shown = new DatabaseAddress("jdbc:x:y", "ada", "s3cret").withoutSecrets(thrown);

        assertThat(shown).isSameAs(thrown);
    }

    @Test
    void theDriverIsGivenOnlyWhatThereIs() {
        assertThat(new DatabaseAddress("jdbc:x:y", "", "").properties()).isEmpty();
        assertThat(new DatabaseAddress("jdbc:postgresql:y", "", "").properties())
                .containsOnly(Map.entry("prepareThreshold", "0"));
        assertThat(new DatabaseAddress("jdbc:x:y", "ada", "s3cret").properties())
                .hasSize(2)
                .containsEntry("user", "ada")
                .containsEntry("password", "s3cret");
    }
}
