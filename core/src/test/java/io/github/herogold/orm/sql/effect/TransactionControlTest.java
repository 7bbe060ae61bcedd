package io.github.herogold.orm.sql.effect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.sql.SqlStatement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionControlTest {

    private static boolean controls(String sql) {
        return TransactionControl.isIn(new SqlStatement(sql, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "commit",
                "COMMIT WORK",
                "commit and chain",
                "commit and no chain",
                "Begin",
                "begin transaction",
                "rollback",
                "rollback\n transaction",
                "abort",
                "end",
                "start transaction",
                "start transaction read only",
                "begin isolation level serializable",
                "begin transaction read only",
                "begin work not deferrable",
                "prepare transaction 'x'",
                "commit ;",
                "  commit  ",
                "/* now */ commit",
                "-- now\n-- or never\ncommit"
            })
    void whatBeginsOrEndsATransactionIsRecognized(String sql) {
        assertThat(controls(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "savepoint s",
                "rollback to savepoint s",
                "rollback work to s",
                "release savepoint s",
                "comment on table t is 'commit'",
                "begin not atomic select 1; end",
                "begin atomic read b; end",
                "set constraints all deferred",
                "commits",
                "select 1 -- commit",
                "insert into t values ('\ncommit\n')",
                "-- commit",
                ""
            })
    void whatOnlyLooksLikeItIsNot(String sql) {
        assertThat(controls(sql)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 1_000_000})
    void lengthIsNoTrouble(int length) {
        assertThat(controls(" ".repeat(length) + "commit")).isTrue();
        assertThat(controls("/*" + "x".repeat(length) + "*/commit")).isTrue();
        assertThat(controls("insert into t values ('" + "x".repeat(length) + "')")).isFalse();
        assertThat(controls("start transaction " + "x\n".repeat(length))).isTrue();
    }
}
