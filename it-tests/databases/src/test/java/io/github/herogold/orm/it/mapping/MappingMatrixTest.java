package io.github.herogold.orm.it.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.it.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every kind of mapping times every operation: each cell is right, as plain Hibernate has it, or
 * refused by an {@link OrmException}; which of both is what the table of the guide says.
 */
class MappingMatrixTest {
    private static final Path GUIDE = Path.of("../../docs/models.md");
    private static final Pattern TABLE = Pattern.compile("(?m)(^\\| Mapping \\|.*\\R)(^\\|.*\\R)*");

    @Test
    void everyCellIsRightOrRefusedAsTheGuideSays() throws IOException {
        Matrix matrix = new Matrix();
        List.of(TestDatabase.H2_MEMORY, TestDatabase.POSTGRESQL, TestDatabase.MARIADB)
                .forEach(matrix::fill);

        assertThat(matrix.wrong()).as("cells that are neither right nor refused").isEmpty();
        String guide = Files.readString(GUIDE);
        String table = String.join("\n", matrix.table()) + "\n";
        String said = TABLE.matcher(guide).results().findFirst().orElseThrow().group();
        Files.writeString(GUIDE, guide.replace(said, table));
        assertThat(said).as("the table of the guide, which is written anew now").isEqualTo(table);
    }
}
