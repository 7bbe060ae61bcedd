package io.github.herogold.orm.engine.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.engine.compile.JavaFile;
import io.github.herogold.orm.engine.script.LoadedMigration;
import io.github.herogold.orm.engine.script.SqlMigration;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.migrations.Migration;
import io.github.herogold.orm.migrations.Pretended;
import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StubTest {

    private static Migration java(String name) {
        String text = Stub.of(name).java(Optional.empty());
        return JavaFile.load(name + ".java", text, StubTest.class.getClassLoader());
    }

    private static LoadedMigration sql(String name, SqlDialect dialect) {
        String text = Stub.of(name).sql();
        return SqlMigration.parse(name + ".sql", text, dialect).named(name);
    }

    private static List<String> oneLine(List<SqlStatement> statements) {
        return statements.stream()
                .map(s -> s.text().replaceAll("\\s+", " ").replace("( ", "(").replace(" )", ")"))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(SqlDialect.class)
    void javaAndSqlCreateTheSameTable(SqlDialect dialect) {
        Migration java = java("create_users_table");
        LoadedMigration sql = sql("create_users_table", dialect);

        assertThat(oneLine(Pretended.up(java, dialect)))
                .isEqualTo(oneLine(Pretended.up(sql, dialect)))
                .singleElement()
                .asString()
                .startsWith("create table users (id bigint ")
                .contains("created_at ", "updated_at ");
        assertThat(oneLine(Pretended.down(java, dialect)))
                .isEqualTo(oneLine(Pretended.down(sql, dialect)))
                .containsExactly("drop table users");
    }

    @ParameterizedTest
    @EnumSource(SqlDialect.class)
    void javaAndSqlAddTheSameColumn(SqlDialect dialect) {
        Migration java = java("add_status_to_users");
        LoadedMigration sql = sql("add_status_to_users", dialect);

        assertThat(oneLine(Pretended.up(java, dialect)))
                .isEqualTo(oneLine(Pretended.up(sql, dialect)))
                .containsExactly("alter table users add column status varchar(255)");
        assertThat(oneLine(Pretended.down(java, dialect)))
                .isEqualTo(oneLine(Pretended.down(sql, dialect)))
                .containsExactly("alter table users drop column status");
    }

    @Test
    void anyOtherNameGivesAnEmptyPair() {
        Migration migration = java("tidy_up");

        assertThat(Pretended.up(migration, SqlDialect.H2)).isEmpty();
        assertThat(Pretended.down(migration, SqlDialect.H2)).isEmpty();
        assertThat(Stub.of("tidy_up").sql())
                .containsSubsequence("-- migrate:up", "-- migrate:down");
    }

    @ParameterizedTest
    @CsvSource({
        "create_users_table, CreateUsersTable",
        "create users-table, CreateUsersTable",
        "'  tidy   up  ', TidyUp",
        "a__b_, AB",
        "v2_of_x1, V2OfX1"
    })
    void theClassIsNamedInPascalCase(String name, String className) {
        Stub stub = Stub.of(name);

        assertThat(stub.className()).isEqualTo(className);
        assertThat(stub.java(Optional.empty()))
                .contains("class " + className + " extends Migration {");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "-",
                "_",
                "Create",
                "2fa",
                "_a",
                "a/b",
                "a\\b",
                "..",
                "../a",
                "a.b",
                "a'b",
                "a\"b",
                "a;b",
                "créer",
                "创建",
                "ı",
                "a\u0000b"
            })
    void aNameThatIsNotMadeOfLettersDigitsAndUnderscoresIsRefused(String name) {
        assertThatThrownBy(() -> Stub.of(name))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContainingAll("\"" + name + "\"", "such as create_users_table");
    }

    @Test
    void aNameMayHave200LettersButNot201() {
        assertThat(Stub.of("a".repeat(200)).description()).hasSize(200);
        assertThatThrownBy(() -> Stub.of("a".repeat(201)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("at most 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"class", "int", "true", "null", "migration", "entity_manager", "override"})
    void aWordOfJavaOrOfThisLibraryIsRefused(String name) {
        assertThatThrownBy(() -> Stub.of(name))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContainingAll("\"" + name + "\"", "Say what it does");
    }

    @ParameterizedTest
    @ValueSource(strings = {"string", "object", "record", "var", "create_table", "add_to_users"})
    void whateverIsAcceptedCompiles(String name) {
        assertThat(java(name).getClass().getSimpleName()).isEqualTo(Stub.of(name).className());
    }
}
