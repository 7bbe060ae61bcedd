package io.github.herogold.orm.engine.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.engine.text.Checksum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source that is kept, as an application keeps it, while its files change. */
class SeenFilesTest {
    private static final String ONE = "-- migrate:up\ncreate table a (id int);\n";
    private static final String OTHER_OF_THAT_SIZE = "-- migrate:up\ncreate table b (id int);\n";
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-02-15T12:00:00Z"));

    @TempDir Path directory;
    private Source source;

    @BeforeEach
    void lookAtTheFirstText() throws IOException {
        source = new DirectorySource(directory, SeenFilesTest.class.getClassLoader());
        write(ONE, LONG_AGO);
        assertThat(checksum()).contains(Checksum.of(ONE));
    }

    private Path file() {
        return directory.resolve("20260215_a.sql");
    }

    private void write(String text, FileTime changedAt) throws IOException {
        Files.writeString(file(), text);
        Files.setLastModifiedTime(file(), changedAt);
    }

    private Optional<Checksum> checksum() {
        return source.discover().stream().findFirst().orElseThrow().checksum();
    }

    @Test
    void aFileThatLooksAsItDidIsNotReadAgain() throws IOException {
        write(OTHER_OF_THAT_SIZE, LONG_AGO);

        assertThat(checksum()).contains(Checksum.of(ONE));
    }

    @Test
    void aFileWithAnotherTimeIsReadAgain() throws IOException {
        write(OTHER_OF_THAT_SIZE, FileTime.from(Instant.parse("2026-02-15T12:00:01Z")));

        assertThat(checksum()).contains(Checksum.of(OTHER_OF_THAT_SIZE));
    }

    @Test
    void aFileOfAnotherSizeIsReadAgain() throws IOException {
        write(ONE + "create table c (id int);\n", LONG_AGO);

        assertThat(checksum()).contains(Checksum.of(ONE + "create table c (id int);\n"));
    }

    @Test
    void aFileThatHasJustBeenWrittenIsReadAgainWhateverItsTime() throws IOException {
        FileTime now = FileTime.from(Instant.now());
        write(OTHER_OF_THAT_SIZE, now);
        assertThat(checksum()).contains(Checksum.of(OTHER_OF_THAT_SIZE));

        write(ONE, now);

        assertThat(checksum()).contains(Checksum.of(ONE));
    }

    @Test
    void aFileThatIsGoneIsNoMigration() throws IOException {
        Files.delete(file());

        assertThat(source.discover()).isEmpty();
    }
}
