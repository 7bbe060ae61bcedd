package io.github.herogold.orm.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Without Spring, since every environment has this rule. */
class ConstraintsWithoutProviderTest {
    @Test
    void aUnitDoesNotStartWhereNothingChecksThem() throws Exception {
        assertThat(outputWithout("hibernate-validator", "usual"))
                .contains("has constraint annotations, but there is nothing that checks them")
                .contains("org.hibernate.validator:hibernate-validator")
                .contains("org.glassfish.expressly:expressly")
                .contains("herogold.validation=optional");
    }

    @Test
    void norDoesItWithoutTheExpressionLanguage() throws Exception {
        assertThat(outputWithout("tomcat-embed-el", "usual"))
                .contains("constraint annotations, but there is nothing that checks them")
                .contains("org.glassfish.expressly:expressly");
    }

    @Test
    void itDoesWhereThatIsMeant() throws Exception {
        assertThat(outputWithout("hibernate-validator", "optional")).contains("plain started");
        assertThat(outputWithout("tomcat-embed-el", "optional")).contains("plain started");
        assertThat(outputWithout("hibernate-validator", "none")).contains("plain started");
    }

    private static String outputWithout(String jar, String mode)
            throws IOException, InterruptedException {
        return ChildJava.output(
                List.of(
                        ChildJava.QUICK,
                        "-cp",
                        ClassPath.without(jar),
                        UnitWithoutSpring.class.getName(),
                        mode));
    }
}
