package io.github.herogold.orm.tasks;

import io.github.herogold.orm.migrations.ManySchemas;
import io.github.herogold.orm.migrations.MigrationSettings;
import java.util.List;
import java.util.function.Function;

/** Which schemas of a database are meant, and how many of them are migrated at a time. */
public final class Schemas {
    private final Function<MigrationSettings, ManySchemas> choice;
    private final int parallel;

    private Schemas(Function<MigrationSettings, ManySchemas> choice, int parallel) {
        this.choice = choice;
        this.parallel = parallel;
    }

    /**
     * Schemas by their names.
     *
     * @param names the names as the database spells them
     * @return these, one at a time
     */
    public static Schemas named(List<String> names) {
        List<String> stripped = names.stream().map(String::strip).toList();
        return new Schemas(settings -> ManySchemas.of(settings, stripped), 1);
    }

    /**
     * Schemas that the database tells.
     *
     * @param query a query whose first column has the names
     * @return these, one at a time
     */
    public static Schemas fromQuery(String query) {
        return new Schemas(settings -> ManySchemas.fromQuery(settings, query), 1);
    }

    /**
     * The same schemas, several at a time.
     *
     * @param number how many at a time
     * @return these
     */
    public Schemas inParallel(int number) {
        return new Schemas(choice, number);
    }

    ManySchemas in(MigrationSettings settings) {
        return choice.apply(settings).inParallel(parallel);
    }
}
