package io.github.herogold.orm.schema;

import io.github.herogold.orm.schema.Constraint.Check;
import io.github.herogold.orm.schema.Constraint.ForeignKey;
import io.github.herogold.orm.schema.Constraint.Index;
import io.github.herogold.orm.schema.Constraint.PrimaryKey;
import io.github.herogold.orm.schema.Constraint.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Models of a few tables that often differ in a little. */
final class RandomModels {
    private static final List<String> TABLES = List.of("a", "b", "c", "\"d e\"", "s.f");
    private static final List<String> COLUMNS = List.of("k", "l", "m", "n", "\"o p\"");
    private static final List<String> TYPES =
            List.of("integer", "varchar(10)", "varchar(20)", "enum ('A','B')", "numeric(10,2)");

    private final Random random;

    RandomModels(long seed) {
        this.random = new Random(seed);
    }

    RelationalModel next() {
        List<Table> tables =
                new ArrayList<>(TABLES.stream().filter(it -> coin()).map(this::table).toList());
        for (int i = 0; i < tables.size(); i++) {
            Table table = tables.get(i);
            List<Constraint> constraints = new ArrayList<>(table.constraints());
            for (Table target : tables) {
                if (coin()) {
                    foreignKey(table, target).ifPresent(constraints::add);
                }
            }
            tables.set(
                    i, new Table(table.name(), table.columns(), constraints, table.comment(), ""));
        }
        List<Sequence> sequences =
                List.of("q", "r").stream()
                        .filter(it -> coin())
                        .map(it -> new Sequence(ObjectName.of(it), 1, coin() ? 1 : 50, ""))
                        .toList();
        List<DatabaseObject> objects =
                coin()
                        ? List.of(
                                new DatabaseObject(
                                        "mood",
                                        List.of("create type mood", "create cast mood"),
                                        List.of("drop type mood")))
                        : List.of();
        return new RelationalModel(coin() ? List.of("s") : List.of(), tables, sequences, objects);
    }

    private Table table(String text) {
        ObjectName name =
                text.startsWith("s.")
                        ? new ObjectName(Optional.of("s"), text.substring(2))
                        : ObjectName.of(text);
        List<Column> columns = COLUMNS.stream().filter(it -> coin()).map(this::column).toList();
        List<Constraint> constraints = new ArrayList<>();
        List<String> required =
                columns.stream().filter(Column::required).map(Column::name).toList();
        if (!required.isEmpty() && coin()) {
            constraints.add(new PrimaryKey(some(required)));
        }
        List<String> all = columns.stream().map(Column::name).toList();
        String suffix = text.replaceAll("\\W", "");
        if (!all.isEmpty()) {
            if (coin()) {
                constraints.add(new UniqueKey("uk_" + suffix, some(all)));
            }
            if (coin()) {
                constraints.add(new Index("ix_" + suffix, List.of(all.get(0) + " desc"), coin()));
            }
            if (coin()) {
                constraints.add(new Check("ck_" + suffix, all.get(0) + " > '\n\\ ' or 1 = 1 "));
            }
        }
        return new Table(
                name, columns, constraints, coin() ? Optional.of("it's ") : Optional.empty(), "");
    }

    private Column column(String name) {
        Column column = Column.of(name, TYPES.get(random.nextInt(TYPES.size())));
        Column commented = rarely() ? column.withComment("a. b c\n") : column;
        Column defaulted = rarely() ? commented.withDefault("'0'") : commented;
        return coin() ? defaulted.notNull() : defaulted;
    }

    private Optional<ForeignKey> foreignKey(Table table, Table target) {
        return target.primaryKey()
                .filter(key -> key.columns().size() <= table.columns().size())
                .map(
                        key ->
                                new ForeignKey(
                                        "fk_"
                                                + (table.name() + "_" + target.name())
                                                        .replaceAll("\\W", ""),
                                        IntStream.range(0, key.columns().size())
                                                .mapToObj(i -> table.columns().get(i).name())
                                                .toList(),
                                        target.name(),
                                        key.columns(),
                                        coin() ? "" : "cascade"));
    }

    private List<String> some(List<String> names) {
        return names.subList(0, 1 + random.nextInt(names.size()));
    }

    private boolean rarely() {
        return random.nextInt(4) == 0;
    }

    private boolean coin() {
        return random.nextBoolean();
    }
}
