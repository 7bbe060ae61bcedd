package io.github.herogold.orm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {
    @TempDir private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:./nowhere;IFEXISTS=TRUE;PASSWORD=s3cret",
                "jdbc:h2:./nowhere;PASSWORD=s3cret;WRONG=1",
                "jdbc:h2:./nowhere;PASSWORD=s3cret;USER",
                "jdbc:h2:tcp://someone:s3cret@localhost:1/x",
                "jdbc:postgresql://localhost:1/x?user=someone&password=s3cret",
                "jdbc:postgresql://someone:s3cret@localhost:1/x",
                "jdbc:postgresql://localhost:port/x?password=s3cret",
                "jdbc:mariadb://localhost:1/x?user=someone&password=s3cret",
                "jdbc:mariadb://someone:s3cret@localhost:1/x",
                "jdbc:oracle:thin:someone/s3cret@//localhost:1/x",
                "jdbc:sqlserver://localhost:1;user=someone;password=s3cret"
            })
    void aPasswordInAUrlIsNotShownEvenInAStackTrace(String url) {
        Outcome refused = execute("migrate", "--url", url, "--debug");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("***", "\tat ").doesNotContain("s3cret");
        assertThat(refused.out()).isEmpty();
    }

    @Test
    void aWrongPasswordIsNotShown() {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        execute("migrate", "--url", url, "--user", "sa", "--password=right");

        Outcome refused =
                execute("migrate", "--url", url, "--user=sa", "--password=s3cret", "--debug");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .contains(url + " as sa cannot be reached: Wrong user name or password")
                .doesNotContain("s3cret");
    }

    @Test
    void aPasswordThatIsAlsoAWordLeavesTheMessageReadable() {
        Outcome refused =
                execute("migrate", "--url", "jdbc:h2:./x;IFEXISTS=TRUE", "--password=a", "--debug");

        assertThat(refused.err()).contains("cannot be reached: Database ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--pasword=s3cret", "--passwort=s3cret", "-password=s3cret"})
    void aMisspeltPasswordIsNotShown(String option) {
        Outcome refused = execute("migrate", option);

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.text()).doesNotContain("s3cret");
    }

    @Test
    void aMisspeltPasswordOfItsOwnIsNotShown() {
        assertThat(execute("migrate", "--pasword", "s3cret").text()).doesNotContain("s3cret");
    }

    @Test
    void aPasswordThatIsGivenTwiceIsNotShown() {
        Outcome refused = execute("migrate", "--password=s3cret", "--password=s3cret2");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.text()).doesNotContain("s3cret");
    }

    private Outcome execute(String command, String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = command;
        arguments[1] = "--dir=" + directory;
        System.arraycopy(options, 0, arguments, 2, options.length);
        return Workspace.execute(arguments);
    }
}
