package io.github.herogold.orm.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar was built as. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"HeroGold ORM " + Optional.ofNullable(version).orElse("(unpacked)")};
    }
}
