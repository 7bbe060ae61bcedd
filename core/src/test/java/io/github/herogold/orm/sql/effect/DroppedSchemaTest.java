package io.github.herogold.orm.sql.effect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import io.github.herogold.orm.sql.effect.ChangedTable.Name;
import java.util.List;
import org.junit.jupiter.api.Test;

class DroppedSchemaTest {

    private static List<String> in(String text, SqlDialect dialect) {
        return DroppedSchema.in(new SqlStatement(text, 1), dialect).stream()
                .map(schema -> schema.name().map(Name::text).orElse("all"))
                .toList();
    }

    @Test
    void isNamedInAStatementThatDropsIt() {
        assertThat(in("drop schema birds", SqlDialect.POSTGRESQL)).containsExactly("birds");
        assertThat(in("DROP SCHEMA IF EXISTS a, \"B c\" CASCADE", SqlDialect.POSTGRESQL))
                .containsExactly("a", "B c");
        assertThat(in("drop schema if exists birds cascade", SqlDialect.H2))
                .containsExactly("birds");
        assertThat(in("drop database if exists `birds`", SqlDialect.MARIADB))
                .containsExactly("birds");
        assertThat(in("select 1; drop schema birds", SqlDialect.MYSQL)).containsExactly("birds");
    }

    @Test
    void isEveryOneOfH2WithAllObjects() {
        assertThat(in("drop all objects delete files", SqlDialect.H2)).containsExactly("all");
    }

    @Test
    void isNoneOfOtherStatements() {
        assertThat(in("drop table schema_of_birds", SqlDialect.POSTGRESQL)).isEmpty();
        assertThat(in("drop database birds", SqlDialect.POSTGRESQL)).isEmpty();
        assertThat(in("create schema birds", SqlDialect.POSTGRESQL)).isEmpty();
        assertThat(in("drop -- schema birds\n view nests", SqlDialect.POSTGRESQL)).isEmpty();
        assertThat(in("drop schema", SqlDialect.POSTGRESQL)).isEmpty();
    }
}
