package io.github.herogold.orm.engine.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriverAdviceTest {

    @ParameterizedTest
    @CsvSource({
        "postgres://db.example.org:5432/shop, jdbc:postgresql://db.example.org:5432/shop.",
        "postgresql://localhost/shop?sslmode=require,"
                + " jdbc:postgresql://localhost/shop?sslmode=require.",
        "POSTGRES://localhost/shop, jdbc:postgresql://localhost/shop.",
        "jdbc:postgres://localhost/shop, jdbc:postgresql://localhost/shop.",
        "mysql://localhost/shop, jdbc:mariadb://localhost/shop.",
        "mariadb://localhost/shop, jdbc:mariadb://localhost/shop."
    })
    void aUrlOfOtherToolsIsAnsweredWithTheOneOfJdbc(String url, String jdbc) {
        assertThat(DriverAdvice.of(url)).endsWith("The one of JDBC is " + jdbc);
    }

    @ParameterizedTest
    @CsvSource({
        "postgres://ada:s3cret@localhost/shop, jdbc:postgresql://localhost/shop;",
        "mysql://ada:s3@cret@localhost:3306/shop?password=s3cret,"
                + " jdbc:mariadb://localhost:3306/shop?password=***;"
    })
    void theUserAndThePasswordInOneAreGivenByThemselves(String url, String jdbc) {
        assertThat(DriverAdvice.of(url))
                .contains(jdbc, "--user", "--password")
                .doesNotContain("s3")
                .doesNotContain("cret");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:mysql://localhost/shop, com.mysql:mysql-connector-j",
        "jdbc:sqlite:shop.db, org.xerial:sqlite-jdbc",
        "jdbc:nosuch:shop, Check the URL"
    })
    void aDriverIsGivenWithTheClassPath(String url, String named) {
        assertThat(DriverAdvice.of(url)).contains(named, "--classpath");
    }

    @Test
    void nobodyGetsADriverForWhatMigrationsDoNotRunOnWithoutBeingTold() {
        assertThat(DriverAdvice.of("jdbc:sqlite:x")).contains("do not run on SQLite");
    }
}
