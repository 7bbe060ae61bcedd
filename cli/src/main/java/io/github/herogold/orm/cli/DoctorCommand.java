package io.github.herogold.orm.cli;

import io.github.herogold.orm.doctor.Doctor;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks into everything that a run needs. */
@Command(
        name = "doctor",
        description = {
            "Tells whether all that migrations need is there, a line each, and what to do.",
            "Changes nothing; exits with 1 if there is a problem."
        })
final class DoctorCommand implements Callable<Integer> {
    @Spec private CommandSpec command;

    @Mixin private MigrationOptions options = new MigrationOptions();

    @Override
    public Integer call() {
        return new Doctor(options.database(), HeroGold.of(command).surroundings())
                .examine(options.console())
                .code();
    }
}
