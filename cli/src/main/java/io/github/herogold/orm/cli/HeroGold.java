package io.github.herogold.orm.cli;

import picocli.CommandLine.Command;
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
            "1:a migration failed",
            "2:wrong usage or configuration; nothing was changed",
            "3:something is pending (--check)",
            "4:another process migrates, and did not end in time; nothing was changed",
            "5:the records of the database and the files disagree; nothing was changed"
        })
final class HeroGold {
    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Print the stack trace of an error.")
    private boolean debug;

    boolean isDebugging() {
        return debug;
    }
}
