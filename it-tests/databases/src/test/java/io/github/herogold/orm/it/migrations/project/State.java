package io.github.herogold.orm.it.migrations.project;

import io.github.herogold.orm.it.Catalogue;
import java.util.List;

/**
 * What a run of migrations may change.
 *
 * @param catalogue the schema, the history table included
 * @param history the rows of the history table as {@code batch name}, in the order of applying;
 *     none where there is no such table
 */
public record State(Catalogue catalogue, List<String> history) {

    /** The schema without the tables of the engine, which stay when everything is undone. */
    public Catalogue schema() {
        return catalogue.without("migrations").without("migrations_lock");
    }

    public boolean hasHistoryTable() {
        return !catalogue.equals(catalogue.without("migrations"));
    }
}
