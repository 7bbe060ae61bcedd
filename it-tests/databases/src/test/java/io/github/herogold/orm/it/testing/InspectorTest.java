package io.github.herogold.orm.it.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.testing.MigratedDatabase;
import io.github.herogold.orm.testing.Queries;
import java.io.Serial;
import java.util.List;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.junit.jupiter.api.Test;

/** An application's own inspector of statements stays in its place. */
@MigratedDatabase(
        migrations = Library.MIGRATIONS,
        entities = Shelf.class,
        properties =
                "hibernate.session_factory.statement_inspector="
                        + "io.github.herogold.orm.it.testing.InspectorTest$Signature")
class InspectorTest {

    @Test
    void itsStatementsAreThoseThatAreRun(Queries queries) {
        List<String> run = queries.during(() -> Model.of(Shelf.class).getAll());

        assertThat(run).hasSize(1);
        assertThat(run.get(0)).startsWith("select ").endsWith(" /* bookshop */");
    }

    /** Signs what it sees. */
    public static final class Signature implements StatementInspector {
        @Serial private static final long serialVersionUID = 1L;

        @Override
        public String inspect(String sql) {
            return sql + " /* bookshop */";
        }
    }
}
