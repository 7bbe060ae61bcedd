package io.github.herogold.orm.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class JdkTest {
    @Test
    void theJavaOfTheTestsIsTakenFirst() {
        assertThat(Jdk.atLeast(17, "A server")).isEqualTo(Jdk.current());
        assertThat(Jdk.current().java()).isExecutable();
    }

    @Test
    void withoutOneThatIsLateEnoughTheTestsAreSkippedWithTheReason() {
        assertThatThrownBy(() -> Jdk.atLeast(999, "A server"))
                .isInstanceOf(TestAbortedException.class)
                .hasMessage(
                        "A server needs Java 999 or later, and there is none: set JDK25_HOME to"
                                + " one.");
    }
}
