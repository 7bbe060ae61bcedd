package io.github.herogold.orm.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.github.herogold.orm", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String CLI = "io.github.herogold.orm.cli..";
    private static final String DOCTOR = "io.github.herogold.orm.doctor..";
    private static final String MAVEN = "io.github.herogold.orm.maven..";
    private static final String SETTINGS = "io.github.herogold.orm.settings..";
    private static final String TASKS = "io.github.herogold.orm.tasks..";

    @ArchTest
    static final ArchRule theCommandLineDoesNotKnowMaven =
            noClasses()
                    .that()
                    .resideInAPackage(CLI)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(MAVEN, "org.apache.maven..");

    @ArchTest
    static final ArchRule theGoalsDoNotKnowTheCommandLine =
            noClasses()
                    .that()
                    .resideInAPackage(MAVEN)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(CLI, "picocli..", "me.tongfei..");

    @ArchTest
    static final ArchRule theTasksKnowNeither =
            noClasses()
                    .that()
                    .resideInAnyPackage(TASKS, DOCTOR)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(CLI, MAVEN, "picocli..", "org.apache.maven..");

    @ArchTest
    static final ArchRule theSettingsKnowNeither =
            noClasses()
                    .that()
                    .resideInAPackage(SETTINGS)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(CLI, MAVEN, "picocli..", "org.apache.maven..");

    @ArchTest
    static final ArchRule factsKnowNobody =
            noClasses()
                    .that()
                    .resideInAPackage("io.github.herogold.orm.facts..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(CLI, MAVEN, SETTINGS, TASKS, DOCTOR);

    @ArchTest
    static final ArchRule completionKnowsNoOtherCommand =
            noClasses()
                    .that()
                    .resideInAPackage("io.github.herogold.orm.cli.completion")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.github.herogold.orm.cli", SETTINGS, TASKS, DOCTOR);

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.github.herogold.orm.(cli|doctor|facts|maven|settings|tasks)..")
                    .should()
                    .beFreeOfCycles();
}
