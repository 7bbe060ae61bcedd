package io.github.herogold.orm.it.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.generation.EntityModel;
import io.github.herogold.orm.migrations.MigrationGenerator;
import io.github.herogold.orm.schema.Answer;
import io.github.herogold.orm.schema.Answer.Kind;
import io.github.herogold.orm.schema.EntityTables;
import io.github.herogold.orm.schema.Question;
import io.github.herogold.orm.schema.Target;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide shows what is written. */
class GuideTest {
    @TempDir private Path directory;

    /** The sample of the guide. */
    interface First {
        @Entity
        @Table(name = "books")
        class Book {
            @Id
            @GeneratedValue(strategy = GenerationType.IDENTITY)
            @Nullable Long id;

            @Column(nullable = false)
            String title = "";
        }
    }

    /** The sample after the change. */
    interface Second {
        @Entity
        @Table(name = "books")
        class Book {
            @Id
            @GeneratedValue(strategy = GenerationType.IDENTITY)
            @Nullable Long id;

            @Column(nullable = false)
            String label = "";

            @Column(nullable = false, length = 13, unique = true)
            String isbn = "";
        }
    }

    @Test
    void theMigrationsOfTheGuideAreWritten() throws IOException {
        String guide = Files.readString(Path.of("../../docs/generate.md"));
        create(First.Book.class);
        assertThat(guide).contains(sections(directory.toFile().list()[0]));

        MigrationGenerator open = generator(Second.Book.class);
        assertThat(open.questions())
                .extracting(Question::text)
                .allSatisfy(question -> assertThat(guide).contains(question));
        assertThat(
                        generator(
                                        Second.Book.class,
                                        new Answer(Kind.RENAME, "books.title=label"),
                                        new Answer(Kind.FILL, "books.isbn=cast(id as varchar(13))"))
                                .sql())
                .satisfies(sql -> assertThat(guide).contains(withoutRemark(sql)));
    }

    private void create(Class<?>... entities) {
        EntityTables tables = EntityModel.of(entities).on(Target.allOf("h2:2.4,postgresql:18"));
        MigrationGenerator generator = MigrationGenerator.of(directory, tables, List.of());
        if (generator.isNeeded() && generator.questions().isEmpty()) {
            generator.write(generator.proposedName());
        }
    }

    private MigrationGenerator generator(Class<?> entity, Answer... answers) {
        return MigrationGenerator.of(
                directory,
                EntityModel.of(entity).on(Target.allOf("h2:2.4,postgresql:18")),
                List.of(answers));
    }

    private String sections(String file) throws IOException {
        String stem = file.replaceFirst("\\.\\w+$", "");
        return withoutRemark(Files.readString(directory.resolve(stem + ".sql")));
    }

    private static String withoutRemark(String sql) {
        return sql.substring(sql.indexOf("-- migrate:up"));
    }
}
