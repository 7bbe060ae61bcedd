package io.github.herogold.orm.cli;

import io.github.herogold.orm.migrations.MigrationListener;
import io.github.herogold.orm.tasks.Console;
import io.github.herogold.orm.tasks.Interruption;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The terminal that a command was typed into, or the pipe or file that stands in for it. */
final class Terminal implements Console {
    private final PrintWriter out;
    private final PrintWriter err;
    private final Ansi ansi;
    private final Interruption interruption;

    Terminal(CommandLine commandLine) {
        this.out = commandLine.getOut();
        this.err = commandLine.getErr();
        this.ansi = commandLine.getColorScheme().ansi();
        this.interruption = HeroGold.of(commandLine.getCommandSpec()).interruption();
    }

    @Override
    public void line(String text) {
        out.println(text);
        out.flush();
    }

    @Override
    public void notice(String text) {
        err.println(text);
        err.flush();
    }

    @Override
    public String good(String text) {
        return coloured("green", text);
    }

    @Override
    public String notable(String text) {
        return coloured("yellow", text);
    }

    @Override
    public MigrationListener progress() {
        MigrationListener lines = Console.super.progress();
        return Keyboard.attended().isPresent() ? new ProgressBarOfLongRuns(lines) : lines;
    }

    @Override
    public MigrationListener interruptible(String prefix, MigrationListener listener) {
        return interruption.noting(prefix, listener);
    }

    private String coloured(String colour, String text) {
        return ansi.string("@|" + colour + " " + text + "|@");
    }
}
