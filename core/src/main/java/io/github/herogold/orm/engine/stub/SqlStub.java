package io.github.herogold.orm.engine.stub;

import io.github.herogold.orm.sql.SqlDialect;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The text of a new migration in SQL. */
final class SqlStub {
    private SqlStub() {}

    static String of(Purpose purpose) {
        return sections("up", purpose::up) + "\n" + down(purpose);
    }

    private static String down(Purpose purpose) {
        return purpose.down(SqlDialect.ANSI).isPresent()
                ? sections("down", dialect -> purpose.down(dialect).orElseThrow())
                : "-- It cannot be undone: say in a section migrate:down how, if it can.\n";
    }

    /** One for all databases, and one for those that need other words. */
    private static String sections(String way, Function<SqlDialect, List<String>> statements) {
        String plain = statements(statements.apply(SqlDialect.ANSI));
        String ofMySql = statements(statements.apply(SqlDialect.MARIADB));
        String section = "-- migrate:" + way + "\n" + plain;
        return plain.equals(ofMySql)
                ? section
                : section + "\n-- migrate:" + way + " database:mariadb,mysql\n" + ofMySql;
    }

    private static String statements(List<String> statements) {
        return statements.stream()
                .map(statement -> statement + ";\n")
                .collect(Collectors.joining());
    }
}
