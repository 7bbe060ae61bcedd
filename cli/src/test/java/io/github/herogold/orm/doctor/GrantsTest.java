package io.github.herogold.orm.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrantsTest {
    private static final String USAGE =
            "GRANT USAGE ON *.* TO `ada`@`%` IDENTIFIED BY PASSWORD '*'";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GRANT ALL PRIVILEGES ON *.* TO `root`@`localhost` WITH GRANT OPTION",
                "GRANT ALL PRIVILEGES ON `shop`.* TO `ada`@`%`",
                "GRANT SELECT, INSERT, CREATE, DROP ON `shop`.* TO `ada`@`%`",
                "GRANT CREATE ON `sh%`.* TO `ada`@`%`",
                "GRANT CREATE ON `s_op`.* TO `ada`@`%`"
            })
    void tablesMayBeCreatedByARightOnTheSchema(String line) {
        assertThat(Grants.allowCreate(List.of(USAGE, line), "shop")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GRANT SELECT, INSERT ON `shop`.* TO `ada`@`%`",
                "GRANT ALL PRIVILEGES ON `other`.* TO `ada`@`%`",
                "GRANT CREATE VIEW, CREATE ROUTINE ON `shop`.* TO `ada`@`%`",
                "GRANT CREATE ON `shop`.`books` TO `ada`@`%`",
                "GRANT CREATE ON `s\\_op`.* TO `ada`@`%`",
                "GRANT `writers` TO `ada`@`%`"
            })
    void andByNoOther(String line) {
        assertThat(Grants.allowCreate(List.of(USAGE, line), "shop")).isFalse();
    }

    @Test
    void whereNoSchemaIsChosenNoneMayBeCreated() {
        assertThat(Grants.allowCreate(List.of("GRANT ALL PRIVILEGES ON *.* TO `a`@`%`"), null))
                .isFalse();
    }
}
