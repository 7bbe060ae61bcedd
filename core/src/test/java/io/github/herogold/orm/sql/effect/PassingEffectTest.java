package io.github.herogold.orm.sql.effect;

import static io.github.herogold.orm.sql.SqlDialect.H2;
import static io.github.herogold.orm.sql.SqlDialect.MARIADB;
import static io.github.herogold.orm.sql.SqlDialect.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassingEffectTest {

    private static boolean passes(String sql, SqlDialect dialect) {
        return PassingEffect.isIn(new SqlStatement(sql, 1), dialect);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set foreign_key_checks = 0",
                "/*!40101 SET NAMES utf8 */",
                "set @old = @@sql_mode",
                "set @@session.sql_mode = ''",
                "lock tables a write",
                "UNLOCK TABLES",
                "use other"
            })
    void settingsAndLocksOfASessionEndWithIt(String sql) {
        assertThat(passes(sql, MARIADB)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set global max_connections = 9",
                "set @@global.max_connections = 9",
                "set password = 'x'",
                "set persist max_connections = 9",
                "insert into a values (1)",
                "create table a (id int)",
                "alter table locks add b int"
            })
    void otherThingsStay(String sql) {
        assertThat(passes(sql, MARIADB)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"set schema a", "set lock_timeout 100", "set @a = 1"})
    void someSettingsOfH2AreThoseOfASession(String sql) {
        assertThat(passes(sql, H2)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"set mode Oracle", "set db_close_delay 1"})
    void othersAreThoseOfTheDatabase(String sql) {
        assertThat(passes(sql, H2)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"set search_path = a", "reset all", "begin", "lock table a"})
    void everySettingOfPostgresqlPasses(String sql) {
        assertThat(passes(sql, POSTGRESQL)).isTrue();
    }
}
