package io.github.herogold.orm.servers;

import java.nio.file.Path;
import java.util.List;

/** The WildFly with Jakarta Persistence 3.2, which opens the unit with the Hibernate of the WAR. */
final class WildFlyPreview extends StandaloneWildFly {
    private static final String FOLDER = "wildfly-preview";

    WildFlyPreview() {
        super(FOLDER);
    }

    /** Where the build has unpacked it. */
    static Path home() {
        return home(FOLDER);
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
