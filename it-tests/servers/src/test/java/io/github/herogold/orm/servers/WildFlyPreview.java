package io.github.herogold.orm.servers;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The WildFly with Jakarta Persistence 3.2, which opens the unit with the Hibernate of the WAR. */
final class WildFlyPreview extends StandaloneWildFly {

    WildFlyPreview() {
        super("wildfly-preview");
    }

    // With MicroProfile Health, as standalone-microprofile.xml has it.
    @Override
    String configured(String standalone) {
        return standalone
                .replace(
                        "</extensions>",
                        "<extension module=\"org.wildfly.extension.microprofile.health-smallrye\"/>"
                                + "</extensions>")
                .replaceFirst(
                        "<profile>",
                        "<profile><subsystem"
                                + " xmlns=\"urn:wildfly:microprofile-health-smallrye:3.0\""
                                + " security-enabled=\"false\"/>");
    }

    @Override
    public Optional<URI> readiness() {
        return Optional.of(management().resolve("/health/ready"));
    }

    // The transformer is for applications of javax, and ends in errors on classes of Hibernate.
    @Override
    List<String> javaOptions() {
        return List.of("-Dorg.wildfly.unsupported.skip.jakarta.transformer=true");
    }

    // The unit itself says that its provider is in the application.
    @Override
    public void adapt(War war) {}
}
