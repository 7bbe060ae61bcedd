package io.github.herogold.orm.benchmarks.models.peers;

import io.github.herogold.orm.benchmarks.models.peers.work.ItemDatabase;
import io.github.herogold.orm.benchmarks.models.peers.work.Items;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A table of 10,000 rows on H2 in memory, and the tool that works with it. */
@State(Scope.Benchmark)
public class FilledTable {
    /** How many rows there are, numbered from 0. */
    static final int ROWS = 10_000;

    /** Who does the work. */
    @Param public Tool tool = Tool.HEROGOLD;

    // Only the tool that is measured is opened: what others do would be seen in its figures.
    @SuppressWarnings("NullAway.Init")
    private Items items;

    /** Fills the table. */
    @Setup
    public void open() {
        ItemDatabase database = ItemDatabase.inMemory("filled");
        database.create();
        items = tool.open(database);
        items.addAll(ROWS);
    }

    /** Ends the tool. */
    @TearDown
    public void close() {
        items.close();
    }

    Items items() {
        return items;
    }
}
