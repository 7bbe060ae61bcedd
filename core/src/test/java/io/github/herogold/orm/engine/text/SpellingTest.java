package io.github.herogold.orm.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {
    private static final List<String> NAMES =
            List.of(
                    "20260101_create_users",
                    "20260102_create_posts",
                    "20260102_02_create_tags",
                    "20260103091500_add_email_to_users");

    @ParameterizedTest
    @CsvSource({
        "20260101_create_usrs,          20260101_create_users",
        "create_users,                  20260101_create_users",
        "create_uesrs,                  20260101_create_users",
        "20270303_create_posts,         20260102_create_posts",
        "20260102_create_tags,          20260102_02_create_tags",
        "20260101_create_users.sql,     20260101_create_users",
        "Create_users,                  20260101_create_users",
        "add_mail_to_users,             20260103091500_add_email_to_users",
    })
    void theNearestIsFoundWithItsDateAndWithoutIt(String wrong, String meant) {
        assertThat(Spelling.nearestMigration(wrong, NAMES)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "20260101", "drop_everything", "create", "20260101_x"})
    void whatIsLikeNoneIsTakenForNone(String wrong) {
        assertThat(Spelling.nearestMigration(wrong, NAMES)).isEmpty();
    }

    @Test
    void ofTwoThatAreCalledTheSameTheLaterIsMeant() {
        List<String> names = List.of("20260101_fix", "20260201_fix");

        assertThat(Spelling.nearestMigration("fix", names)).contains("20260201_fix");
        assertThat(Spelling.nearestMigration("20260102_fix", names)).contains("20260101_fix");
    }

    @ParameterizedTest
    @CsvSource({
        "url, url, 0",
        "ulr, url, 1",
        "urll, url, 1",
        "dir, url, 3",
        "'', url, 3",
        "ab, ba, 1"
    })
    void neighboursThatHaveChangedPlacesAreOneMistake(String one, String other, int mistakes) {
        assertThat(Spelling.mistakes(one, other)).isEqualTo(mistakes);
        assertThat(Spelling.mistakes(other, one)).isEqualTo(mistakes);
    }
}
