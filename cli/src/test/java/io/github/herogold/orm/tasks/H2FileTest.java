package io.github.herogold.orm.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class H2FileTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:./nowhere",
                "jdbc:h2:../nowhere",
                "jdbc:h2:file:./nowhere;MODE=PostgreSQL",
                "JDBC:H2:/nowhere/x",
                "jdbc:h2:nio:./nowhere",
                "jdbc:h2:nioMapped:/nowhere/x",
                "jdbc:h2:split:28:./nowhere",
                "jdbc:h2:split:nio:~/nowhere-at-all",
                "jdbc:h2:~/nowhere-at-all",
                "jdbc:h2:file:~/nowhere-at-all;USER=sa",
                "jdbc:h2:C:/nowhere/x"
            })
    void aFileMayBeMissing(String url) {
        assertThat(H2File.isMissing(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:mem:x",
                "jdbc:h2:tcp://localhost/./nowhere",
                "jdbc:h2:ssl://localhost/~/nowhere",
                "jdbc:h2:nowhere",
                "jdbc:h2:./\0",
                "jdbc:postgresql://localhost/x"
            })
    void whatIsNoFileIsNotMissing(String url) {
        assertThat(H2File.isMissing(url)).isFalse();
        assertThat(H2File.withoutTrace(url)).isEqualTo(url);
    }

    @Test
    void aFileThatExistsIsNotMissing() throws IOException {
        Files.createFile(folder.resolve("there.mv.db"));

        assertThat(H2File.isMissing("jdbc:h2:" + folder.resolve("there"))).isFalse();
        assertThat(H2File.isMissing("jdbc:h2:file:" + folder.resolve("there") + ";USER=sa"))
                .isFalse();
        assertThat(H2File.isMissing("jdbc:h2:" + folder.resolve("other"))).isTrue();
    }

    @Test
    void nothingIsTracedUnlessThatIsWanted() {
        assertThat(H2File.withoutTrace("jdbc:h2:./x;MODE=MySQL"))
                .isEqualTo("jdbc:h2:./x;MODE=MySQL;TRACE_LEVEL_FILE=0");
        assertThat(H2File.withoutTrace("jdbc:h2:./x;trace_level_file=2"))
                .isEqualTo("jdbc:h2:./x;trace_level_file=2");
        assertThat(H2File.withoutTrace("jdbc:h2:./x;AUTO_SERVER=TRUE"))
                .isEqualTo("jdbc:h2:./x;AUTO_SERVER=TRUE");
    }

    @Test
    void anEmptyDatabaseHasTheOtherSettings() {
        assertThat(
                        H2File.emptyInstead(
                                "jdbc:h2:./x;AUTO_SERVER=TRUE;MODE=MySQL;ifexists=true"
                                        + ";INIT=a\\;b;USER=sa"))
                .matches("jdbc:h2:mem:[-0-9a-f]+;MODE=MySQL;INIT=a\\\\;b;USER=sa");
        assertThat(H2File.emptyInstead("jdbc:h2:./x")).matches("jdbc:h2:mem:[-0-9a-f]+");
    }
}
