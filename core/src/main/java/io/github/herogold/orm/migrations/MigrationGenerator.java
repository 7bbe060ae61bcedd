package io.github.herogold.orm.migrations;

import io.github.herogold.orm.engine.generate.Draft;
import io.github.herogold.orm.engine.generate.SchemaFiles;
import io.github.herogold.orm.schema.Answer;
import io.github.herogold.orm.schema.EntityTables;
import io.github.herogold.orm.schema.InvalidSchemaException;
import io.github.herogold.orm.schema.Question;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes migrations for what the entities of an application have become since the last one was
 * generated. No database is asked: what earlier ones add up to is told by the files {@code .schema}
 * beside them.
 */
public final class MigrationGenerator {
    private final SchemaFiles files;
    private final Draft draft;

    private MigrationGenerator(SchemaFiles files, Draft draft) {
        this.files = files;
        this.draft = draft;
    }

    /**
     * Compares the migrations of a directory with the entities.
     *
     * @param directory where the migrations are; it need not exist yet
     * @param tables what the entities need
     * @param answers what has been answered so far
     * @return what can be generated
     * @throws InvalidRequestException if it is not known what the migrations add up to
     * @throws InvalidSchemaException if a file {@code .schema} or an answer cannot be used
     */
    public static MigrationGenerator of(Path directory, EntityTables tables, List<Answer> answers) {
        SchemaFiles files = SchemaFiles.in(directory);
        return new MigrationGenerator(files, Draft.of(tables, files, answers));
    }

    /**
     * Records that a migration that was written by hand makes a database as the entities need it;
     * writes its file {@code .schema}.
     *
     * @param name the migration
     * @param directory where the migrations are
     * @param tables what the entities need
     * @return the file
     * @throws InvalidRequestException if there is no such migration, or it is recorded
     * @throws InvalidSchemaException if a file {@code .schema} cannot be used
     */
    public static Path record(String name, Path directory, EntityTables tables) {
        SchemaFiles files = SchemaFiles.in(directory);
        Path file = files.unrecorded(name);
        MigrationFile.write(file, Draft.recording(tables, files).schema());
        return file;
    }

    /**
     * Whether the entities need something that the migrations do not make.
     *
     * @return false if there is nothing to write
     */
    public boolean isNeeded() {
        return draft.isNeeded();
    }

    /**
     * What has to be answered before a migration can be written.
     *
     * @return questions; empty if all is clear
     */
    public List<Question> questions() {
        return draft.questions();
    }

    /**
     * What the migration is called if nobody says otherwise.
     *
     * @return a name without a day, such as {@code add_isbn_to_books}
     */
    public String proposedName() {
        return draft.proposedName();
    }

    /**
     * The text of the migration.
     *
     * @return sections for the databases, up and down
     * @throws InvalidRequestException if a question is open, or no statements lead there
     */
    public String sql() {
        requireAnswers();
        return draft.sql();
    }

    /**
     * Writes the migration, named after today in UTC, and the file {@code .schema} beside it.
     *
     * @param name what it does, as in {@link MigrationFile#create(String, Path)}
     * @return the file of the migration
     * @throws InvalidRequestException if a question is open, no statements lead there, the name
     *     cannot be used or a file cannot be written; then neither file is there
     */
    public Path write(String name) {
        return MigrationFile.create(name, files.directory(), sql(), draft.schema());
    }

    private void requireAnswers() {
        if (!questions().isEmpty()) {
            throw Messages.openQuestions(questions());
        }
    }
}
