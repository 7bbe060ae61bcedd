package io.github.herogold.orm.cli;

import io.github.herogold.orm.settings.Settings;
import io.github.herogold.orm.settings.Surroundings;
import io.github.herogold.orm.tasks.Interruption;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command that the others belong to. */
@Command(
        name = "herogold",
        description = "Migrations of a database, applied in batches and undone again.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, or nothing to do",
            "1:a migration failed; doctor: there is a problem",
            "2:wrong usage or configuration; nothing was changed",
            "3:something is pending (--check), or a question is open",
            "4:another process migrates, and did not end in time; nothing was changed",
            "5:the records of the database and the files disagree; nothing was changed"
        })
final class HeroGold {
    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Print the stack trace of an error.")
    private boolean debug;

    private final Surroundings surroundings;
    private final Interruption interruption = new Interruption();
    private Optional<Settings> settings = Optional.empty();

    HeroGold(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The command that another, or what is mixed into one, belongs to. */
    static HeroGold of(CommandSpec command) {
        return (HeroGold) command.commandLine().getCommandSpec().root().userObject();
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /** What is set around the command; read once. */
    Settings settings() {
        if (settings.isEmpty()) {
            settings = Optional.of(Settings.in(surroundings));
        }
        return settings.get();
    }

    Interruption interruption() {
        return interruption;
    }

    boolean isDebugging() {
        return debug;
    }
}
