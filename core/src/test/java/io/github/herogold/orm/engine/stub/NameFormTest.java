package io.github.herogold.orm.engine.stub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.engine.stub.Purpose.AddColumn;
import io.github.herogold.orm.engine.stub.Purpose.AddIndex;
import io.github.herogold.orm.engine.stub.Purpose.AddTimestamps;
import io.github.herogold.orm.engine.stub.Purpose.CreateTable;
import io.github.herogold.orm.engine.stub.Purpose.DropTable;
import io.github.herogold.orm.engine.stub.Purpose.Untold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameFormTest {

    @Test
    void aNameTellsOfATable() {
        assertThat(NameForm.purposeOf("create_order_lines_table"))
                .isEqualTo(new CreateTable("order_lines"));
        assertThat(NameForm.purposeOf("drop_order_lines_table"))
                .isEqualTo(new DropTable("order_lines"));
    }

    @Test
    void aNameTellsOfAColumnOrAnIndex() {
        assertThat(NameForm.purposeOf("add_first_name_to_users"))
                .isEqualTo(new AddColumn("first_name", "users"));
        assertThat(NameForm.purposeOf("add_first_name_index_to_users"))
                .isEqualTo(new AddIndex("first_name", "users"));
        assertThat(NameForm.purposeOf("add_timestamps_to_users"))
                .isEqualTo(new AddTimestamps("users"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tidy_up",
                "create_users",
                "create_table",
                "add_to_users",
                "add_reply_to_to_messages",
                "add_admin_to_users_to_accounts",
                "add_street_and_town_to_users",
                "create_users_and_roles_table",
                "create_2fa_table",
                "add_2fa_to_users"
            })
    void aNameThatCanBeReadInTwoWaysTellsNothing(String name) {
        assertThat(NameForm.purposeOf(name)).isEqualTo(new Untold());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create_order_table",
                "create_user_table",
                "drop_group_table",
                "add_column_to_users",
                "add_index_to_users",
                "add_order_index_to_users",
                "add_name_to_user",
                "add_timestamps_to_table"
            })
    void aWordOfSqlIsNoName(String name) {
        assertThat(NameForm.purposeOf(name)).isEqualTo(new Untold());
    }

    @Test
    void aNameThatADatabaseWouldCutOffIsNone() {
        assertThat(NameForm.purposeOf("create_" + "a".repeat(63) + "_table"))
                .isInstanceOf(CreateTable.class);
        assertThat(NameForm.purposeOf("create_" + "a".repeat(64) + "_table"))
                .isEqualTo(new Untold());
        assertThat(NameForm.purposeOf("add_" + "a".repeat(40) + "_index_to_" + "b".repeat(40)))
                .isEqualTo(new Untold());
    }
}
