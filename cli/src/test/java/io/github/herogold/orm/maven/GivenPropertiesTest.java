package io.github.herogold.orm.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenPropertiesTest {
    private static final List<String> KNOWN =
            List.of("herogold.dir", "herogold.lockTimeout", "herogold.name", "herogold.url");

    @ParameterizedTest
    @CsvSource({
        "herogold.urll,          herogold.url",
        "herogold.ulr,           herogold.url",
        "herogold.lock-timeout,  herogold.lockTimeout",
        "herogold.names,         herogold.name",
    })
    void aPropertyThatIsMisspeltIsAnsweredWithTheNearest(String wrong, String meant) {
        assertThat(GivenProperties.complaint(List.of(wrong), KNOWN))
                .contains(
                        "No goal knows the property "
                                + wrong
                                + "; did you mean "
                                + meant
                                + "? Nothing was run.");
    }

    @Test
    void oneThatIsLikeNoneIsRefused() {
        assertThat(GivenProperties.complaint(List.of("herogold.flavour"), KNOWN))
                .contains(
                        "No goal knows the property herogold.flavour. Nothing was run;"
                                + " herogold:help lists those that there are.");
    }

    @Test
    void whatIsKnownAndWhatApplicationsAreConfiguredByIsLeftAlone() {
        assertThat(
                        GivenProperties.complaint(
                                List.of(
                                        "herogold.dir",
                                        "herogold.migrations.run",
                                        "herogold.statics",
                                        "herogold.test.url",
                                        "name",
                                        "skipTests"),
                                KNOWN))
                .isEmpty();
    }
}
