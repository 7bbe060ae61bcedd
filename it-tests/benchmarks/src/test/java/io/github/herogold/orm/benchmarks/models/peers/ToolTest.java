package io.github.herogold.orm.benchmarks.models.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.benchmarks.models.peers.work.ItemDatabase;
import io.github.herogold.orm.benchmarks.models.peers.work.Items;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each tool does the work that is measured. */
class ToolTest {
    private final ItemDatabase database = ItemDatabase.inMemory("tools");

    @ParameterizedTest
    @EnumSource
    void insertsManyRows(Tool tool) {
        database.create();
        try (Items items = tool.open(database)) {
            items.addAll(120);
            items.addAllPooled(120);
        }

        assertThat(database.count("item where updated_at is not null")).isEqualTo(120);
        assertThat(database.count("pooled_item where name like 'item 1%'")).isEqualTo(31);
    }

    @ParameterizedTest
    @EnumSource
    void findsRows(Tool tool) {
        database.create();
        try (Items items = tool.open(database)) {
            items.addAll(120);
            items.inTransaction(
                    () -> {
                        assertThat(items.get(7)).isNotNull();
                        assertThat(items.numbered(20, 40)).hasSize(20);
                        assertThat(items.numbered(110, 140)).hasSize(10);
                    });
        }
    }

    @ParameterizedTest
    @EnumSource
    void writesRowsAndRollsThemBack(Tool tool) {
        database.create();
        try (Items items = tool.open(database)) {
            items.addAll(20);
            items.inTransaction(
                    () -> {
                        items.add(20);
                        assertThat(items.numbered(0, 100)).hasSize(21);
                        items.renumber(items.numbered(0, 10), 100);
                        assertThat(items.numbered(100, 200)).hasSize(10);
                        items.delete(items.numbered(10, 15));
                        assertThat(items.numbered(0, 200)).hasSize(16);
                    });
            items.inTransaction(() -> assertThat(items.numbered(0, 200)).hasSize(20));
        }
        assertThat(database.count("item where code < 20")).isEqualTo(20);
    }
}
