package io.github.herogold.orm;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(
        packages = "io.github.herogold.orm",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.github.herogold.orm";
    private static final String PERSISTENCE = ROOT + ".persistence";
    private static final String STATICS = ROOT + ".statics";
    private static final String MODEL = ROOT + ".model";
    private static final String MIGRATIONS = ROOT + ".migrations";
    private static final String SQL = ROOT + ".sql";
    private static final String EFFECT = SQL + ".effect";
    private static final String CATALOGUE = ROOT + ".catalogue";

    @ArchTest
    static final ArchRule coreDependsOnNothingButTheApis =
            classes()
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(
                                    "java..",
                                    "javax.sql",
                                    "javax.tools",
                                    "javax.lang.model..",
                                    "jakarta.persistence..",
                                    "jakarta.validation..",
                                    "org.jspecify.annotations",
                                    "com.google.errorprone.annotations",
                                    ROOT + ".."));

    @ArchTest
    static final ArchRule packagesDependOnEachOtherInOneDirection =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest static final ArchRule rootKnowsNobody = knows(ROOT);

    @ArchTest static final ArchRule sqlKnowsTheRoot = knows(SQL, ROOT);

    @ArchTest static final ArchRule persistenceKnowsTheRoot = knows(PERSISTENCE, ROOT);

    @ArchTest static final ArchRule staticsKnowTheRoot = knows(STATICS, ROOT);

    @ArchTest
    static final ArchRule modelKnowsPersistenceAndStatics =
            knows(MODEL, ROOT, PERSISTENCE, STATICS);

    @ArchTest
    static final ArchRule migrationsKnowTheOthers =
            knows(MIGRATIONS, ROOT, PERSISTENCE, MODEL, SQL, EFFECT, CATALOGUE);

    @ArchTest static final ArchRule effectsKnowSql = knows(EFFECT, SQL);

    @ArchTest static final ArchRule catalogueKnowsSql = knows(CATALOGUE, SQL, EFFECT);

    @ArchTest
    static final ArchRule nothingIsPrinted =
            noClasses()
                    .should(ACCESS_STANDARD_STREAMS)
                    .because("a library speaks through values, exceptions and listeners");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked =
            classes()
                    .should(
                            be(
                                    describe(
                                            "in a package that is @NullMarked",
                                            (JavaClass type) ->
                                                    type.getPackage()
                                                            .isAnnotatedWith(NullMarked.class))));

    @ArchTest
    static final ArchRule exceptionsOfMigrationsAreWordedTogether =
            noClasses()
                    .that()
                    .resideInAPackage(MIGRATIONS)
                    .and(
                            describe(
                                    "are neither the messages nor the exceptions",
                                    (JavaClass type) ->
                                            !type.getSimpleName().endsWith("Messages")
                                                    && !type.isAssignableTo(OrmException.class)))
                    .should()
                    .callConstructorWhere(
                            describe(
                                    "an exception of this library is made",
                                    call ->
                                            call.getTargetOwner()
                                                    .isAssignableTo(OrmException.class)));

    private static ArchRule knows(String aPackage, String... others) {
        Set<String> allowed = new HashSet<>(List.of(others));
        allowed.add(aPackage);
        return classes()
                .that()
                .resideInAPackage(aPackage)
                .should()
                .onlyDependOnClassesThat(
                        describe(
                                "are not of another package",
                                type ->
                                        !type.getPackageName().startsWith(ROOT)
                                                || allowed.contains(type.getPackageName())));
    }
}
