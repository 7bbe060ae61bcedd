package io.github.herogold.orm.cli;

import io.github.herogold.orm.schema.Answer;
import io.github.herogold.orm.schema.Answer.Kind;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that answer what a model does not tell. */
final class AnswerOptions {
    @Option(
            names = "--rename",
            paramLabel = "<table.column=name>",
            description = "A column has got another name.")
    private List<String> renamed = new ArrayList<>();

    @Option(
            names = "--rename-table",
            paramLabel = "<table=name>",
            description = "A table or a sequence has got another name.")
    private List<String> renamedTables = new ArrayList<>();

    @Option(
            names = "--drop",
            paramLabel = "<table.column>",
            description = "A column, or without its name a table, is to go with its values.")
    private List<String> dropped = new ArrayList<>();

    @Option(
            names = "--fill",
            paramLabel = "<table.column=expression>",
            description = "What rows that are there get in a column that may not be null.")
    private List<String> filled = new ArrayList<>();

    @Option(
            names = "--fill-down",
            paramLabel = "<table.column=expression>",
            description = "The same for the way down.")
    private List<String> filledDown = new ArrayList<>();

    List<Answer> answers() {
        List<Answer> answers = new ArrayList<>();
        renamed.forEach(text -> answers.add(new Answer(Kind.RENAME, text)));
        renamedTables.forEach(text -> answers.add(new Answer(Kind.RENAME_TABLE, text)));
        dropped.forEach(text -> answers.add(new Answer(Kind.DROP, text)));
        filled.forEach(text -> answers.add(new Answer(Kind.FILL, text)));
        filledDown.forEach(text -> answers.add(new Answer(Kind.FILL_DOWN, text)));
        return answers;
    }
}
