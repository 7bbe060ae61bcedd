package io.github.herogold.orm.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class MigrationSettingsTest {
    private final MigrationSettings settings =
            MigrationSettings.of(
                    (ConnectionSource)
                            () -> {
                                throw new SQLException("The pool is empty.");
                            });

    @Test
    void theConnectionsOfAPoolHaveTheirUser() {
        assertThatThrownBy(() -> settings.withUser("ada", "s3cret"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("ada cannot log in")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void aPoolThatGivesNoConnectionSaysWhy() {
        assertThatThrownBy(() -> MigrationManager.open(settings))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessage(
                        "The data source gives no connection: The pool is empty. Check its"
                                + " settings, and that the database is running.");
    }

    @Test
    void theTextOfSettingsShowsNoPassword() {
        assertThat(MigrationSettings.of("jdbc:x:y").withUser("ada", "s3cret").toString())
                .isEqualTo("MigrationSettings[jdbc:x:y as ada]");
        assertThat(settings.toString())
                .isEqualTo("MigrationSettings[the database of the given data source]");
    }
}
