package io.github.herogold.orm.doctor;

import io.github.herogold.orm.facts.Fact;
import io.github.herogold.orm.facts.Key;
import io.github.herogold.orm.facts.Kind;
import io.github.herogold.orm.settings.Surroundings;
import io.github.herogold.orm.tasks.Console;
import io.github.herogold.orm.tasks.Database;
import io.github.herogold.orm.tasks.ExitCode;
import java.util.List;
import java.util.stream.Stream;

/** Looks into all that a run of migrations needs, and changes nothing. */
public final class Doctor {
    private final Database database;
    private final Surroundings surroundings;

    /**
     * Makes a doctor.
     *
     * @param database the database, and where its migrations are
     * @param surroundings where the command runs
     */
    public Doctor(Database database, Surroundings surroundings) {
        this.database = database;
        this.surroundings = surroundings;
    }

    /**
     * Tells of each thing how it is and what to do, a line each.
     *
     * @param console where to tell
     * @return {@link ExitCode#FAILED} if there is a problem, else {@link ExitCode#DONE}
     */
    public ExitCode examine(Console console) {
        List<Finding> findings =
                Stream.of(
                                JavaExamination.of(database.location()),
                                DriverExamination.of(database),
                                DatabaseExamination.of(database),
                                InstallationExamination.of(surroundings))
                        .flatMap(List::stream)
                        .toList();
        findings.forEach(finding -> console.tell(finding.fact(console)));
        int problems = (int) findings.stream().filter(Finding::isProblem).count();
        console.tell(Fact.of(Kind.DONE, Messages.summary(problems)).with(Key.FAILED, problems));
        return problems == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }
}
