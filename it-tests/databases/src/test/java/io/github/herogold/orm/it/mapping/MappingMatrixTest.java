package io.github.herogold.orm.it.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.model.ActiveRecord;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every kind of mapping times every operation: each cell is right, as plain Hibernate has it, or
 * refused by an {@link OrmException}; which of both is what the table of the guide says.
 */
class MappingMatrixTest {
    private static final Path GUIDE = Path.of("../../docs/models.md");

    @ParameterizedTest
    @EnumSource(names = {"H2_MEMORY", "POSTGRESQL", "MARIADB"})
    void everyCellIsAsTheGuideSays(TestDatabase database) throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String> table = new ArrayList<>();
        table.add(row("Mapping", Arrays.stream(Operation.values()).map(Operation::title).toList()));
        table.add("|---".repeat(Operation.values().length + 1) + "|");
        try (EntityManagerFactory factory = Mappings.on(database.fresh())) {
            Mappings.ALL.forEach(kind -> table.add(row(factory, kind, wrong)));
        }

        assertThat(wrong).as("cells that are neither right nor refused").isEmpty();
        assertThat(Files.readString(GUIDE)).contains(String.join("\n", table));
    }

    private static <T extends ActiveRecord & Subject> String row(
            EntityManagerFactory factory, Kind<T> kind, List<String> wrong) {
        Rows<T> rows = new Rows<>(factory, kind);
        List<String> cells =
                Arrays.stream(Operation.values())
                        .map(operation -> cell(rows, operation, wrong))
                        .toList();
        return row(kind.name(), cells);
    }

    private static String row(String first, List<String> others) {
        return others.stream().collect(Collectors.joining(" | ", "| " + first + " | ", " |"));
    }

    private static <T extends ActiveRecord & Subject> String cell(
            Rows<T> rows, Operation operation, List<String> wrong) {
        if (!operation.concerns(rows)) {
            return "–";
        }
        try {
            operation.run(rows);
            return "yes";
        } catch (OrmException e) {
            return "refused";
        } catch (RuntimeException | AssertionError e) {
            wrong.add(rows.kind().name() + ", " + operation.title() + ": " + e);
            return "wrong";
        }
    }
}
