package io.github.herogold.orm.engine.stub;

import io.github.herogold.orm.sql.SqlDialect;
import java.util.List;
import java.util.stream.Collectors;

/** The text of a new migration in Java, below its package. */
final class JavaStub {
    private JavaStub() {}

    static String of(String className, Purpose purpose) {
        if (purpose instanceof Purpose.CreateTable create) {
            return text(className, creation(create), down(create));
        }
        // A class has no sections for one database and another, so its author has to choose.
        return differs(purpose)
                ? text(className, "", "")
                : text(className, calls(purpose.up(SqlDialect.ANSI)), down(purpose));
    }

    private static boolean differs(Purpose purpose) {
        return !purpose.up(SqlDialect.ANSI).equals(purpose.up(SqlDialect.MARIADB))
                || !purpose.down(SqlDialect.ANSI).equals(purpose.down(SqlDialect.MARIADB));
    }

    private static String creation(Purpose.CreateTable create) {
        return line(
                "execute(em, \"create table %s (\" + baseModelColumns(em) + \")\");"
                        .formatted(create.table()));
    }

    private static String down(Purpose purpose) {
        return purpose.down(SqlDialect.ANSI)
                .map(JavaStub::calls)
                .orElse(line("throw new UnsupportedOperationException(\"It cannot be undone.\");"));
    }

    private static String calls(List<String> statements) {
        return statements.stream()
                .map(sql -> line("execute(em, \"" + sql + "\");"))
                .collect(Collectors.joining());
    }

    private static String line(String statement) {
        return "        " + statement + "\n";
    }

    private static String text(String className, String up, String down) {
        return """
        import io.github.herogold.orm.migrations.Migration;
        import jakarta.persistence.EntityManager;

        class %s extends Migration {

            @Override
            public void up(EntityManager em) {%s}

            @Override
            public void down(EntityManager em) {%s}
        }
        """
                .formatted(className, block(up), block(down));
    }

    private static String block(String lines) {
        return lines.isEmpty() ? "" : "\n" + lines + "    ";
    }
}
