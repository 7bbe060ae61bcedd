package io.github.herogold.orm.it.mapping;

import static java.util.stream.Collectors.joining;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.model.ActiveRecord;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What comes of every operation on every kind of mapping, on some databases. */
final class Matrix {
    private static final Map<TestDatabase, String> NAMES =
            Map.of(
                    TestDatabase.H2_MEMORY, "H2",
                    TestDatabase.POSTGRESQL, "PostgreSQL",
                    TestDatabase.MARIADB, "MariaDB");

    private final Map<TestDatabase, List<List<Outcome>>> outcomes =
            new EnumMap<>(TestDatabase.class);
    private final List<String> wrong = new ArrayList<>();

    /** Tries all on a database. */
    void fill(TestDatabase database) {
        try (EntityManagerFactory factory = Mappings.on(database.fresh())) {
            outcomes.put(
                    database,
                    Mappings.ALL.stream().map(kind -> tried(factory, kind, database)).toList());
        }
    }

    private <T extends ActiveRecord & Subject> List<Outcome> tried(
            EntityManagerFactory factory, Kind<T> kind, TestDatabase database) {
        Rows<T> rows = new Rows<>(factory, kind);
        return Stream.of(Operation.values())
                .map(operation -> tried(rows, operation, database))
                .toList();
    }

    // That a row is missing, stale or there already is no refusal, but said of the row.
    private <T extends ActiveRecord & Subject> Outcome tried(
            Rows<T> rows, Operation operation, TestDatabase database) {
        if (!operation.concerns(rows)) {
            return Outcome.NOTHING;
        }
        try {
            operation.run(rows);
            return Outcome.RIGHT;
        } catch (RuntimeException | AssertionError e) {
            if (e.getClass() == OrmException.class) {
                return Outcome.REFUSED;
            }
            wrong.add(
                    "%s: %s, %s: %s"
                            .formatted(
                                    NAMES.get(database), rows.kind().name(), operation.title(), e));
            return Outcome.WRONG;
        }
    }

    /** The cells that are neither right nor refused, and why. */
    List<String> wrong() {
        return wrong;
    }

    /** The lines of a table in Markdown. */
    List<String> table() {
        List<String> titles = Stream.of(Operation.values()).map(Operation::title).toList();
        List<String> table = new ArrayList<>();
        table.add(line("Mapping", titles));
        table.add("|---".repeat(titles.size() + 1) + "|");
        for (int row = 0; row < Mappings.ALL.size(); row++) {
            table.add(line(Mappings.ALL.get(row).name(), cells(row)));
        }
        return table;
    }

    private static String line(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).collect(joining(" | ", "| ", " |"));
    }

    private List<String> cells(int row) {
        return IntStream.range(0, Operation.values().length)
                .mapToObj(column -> cell(row, column))
                .toList();
    }

    private String cell(int row, int column) {
        Set<String> refusing = new TreeSet<>();
        Outcome last = Outcome.NOTHING;
        for (Map.Entry<TestDatabase, List<List<Outcome>>> each : outcomes.entrySet()) {
            last = each.getValue().get(row).get(column);
            if (last == Outcome.REFUSED) {
                refusing.add(NAMES.getOrDefault(each.getKey(), ""));
            }
        }
        return refusing.isEmpty() || refusing.size() == outcomes.size()
                ? last.text()
                : "not on " + String.join(", ", refusing);
    }
}
