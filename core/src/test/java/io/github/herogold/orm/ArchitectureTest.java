package io.github.herogold.orm;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(
        packages = "io.github.herogold.orm",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.github.herogold.orm";
    private static final String PERSISTENCE = ROOT + ".persistence";
    private static final String PROVIDER = ROOT + ".provider";
    private static final String STATICS = ROOT + ".statics";
    private static final String MODEL = ROOT + ".model";
    private static final String VALUES = MODEL + ".values";
    private static final String MIGRATIONS = ROOT + ".migrations";
    private static final String SQL = ROOT + ".sql";
    private static final String EFFECT = SQL + ".effect";
    private static final String CATALOGUE = ROOT + ".catalogue";
    private static final String SCHEMA = ROOT + ".schema";
    private static final String ENGINE = ROOT + ".engine";

    /** What users of migrations call; the rest of its package is the vocabulary of the engine. */
    private static final Set<String> DOORS =
            Set.of(
                    "ManySchemas",
                    "MigrationFile",
                    "MigrationGenerator",
                    "MigrationIndex",
                    "MigrationManager",
                    "MigrationSettings",
                    "MigrationSource");

    /** The floors of the engine, from the ground. A room knows those below it. */
    private static final List<Set<String>> FLOORS =
            List.of(
                    Set.of("text", "stub"),
                    Set.of("compile", "script", "database"),
                    Set.of("connection"),
                    Set.of("session"),
                    Set.of("source", "recording", "history", "lock"),
                    Set.of("plan", "schema"),
                    Set.of("run"),
                    Set.of("squash", "generate"),
                    Set.of("operation"));

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
            slices().assignedFrom(new Rooms()).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule roomsOfTheEngineKnowTheFloorsBelow =
            classes()
                    .that()
                    .resideInAPackage(ENGINE + "..")
                    .should(
                            new ArchCondition<>("depend on rooms of lower floors only") {
                                @Override
                                public void check(JavaClass type, ConditionEvents events) {
                                    type.getDirectDependenciesFromSelf().stream()
                                            .filter(ArchitectureTest::isUpwards)
                                            .map(
                                                    up ->
                                                            SimpleConditionEvent.violated(
                                                                    up, up.getDescription()))
                                            .forEach(events::add);
                                }
                            });

    @ArchTest
    static final ArchRule theEngineDoesNotKnowItsDoors =
            noClasses()
                    .that()
                    .resideInAPackage(ENGINE + "..")
                    .should()
                    .dependOnClassesThat(describe("are doors", ArchitectureTest::isDoor));

    @ArchTest
    static final ArchRule theVocabularyKnowsWordsAlone =
            classes()
                    .that(
                            describe(
                                    "are vocabulary",
                                    (JavaClass type) ->
                                            type.getPackageName().equals(MIGRATIONS)
                                                    && !isDoor(type)))
                    .should()
                    .onlyDependOnClassesThat(
                            describe(
                                    "are no rooms of the engine but its words",
                                    (JavaClass type) ->
                                            !type.getPackageName().startsWith(ENGINE)
                                                    || type.getPackageName()
                                                            .equals(ENGINE + ".text")));

    @ArchTest static final ArchRule rootKnowsNobody = knows(ROOT);

    @ArchTest static final ArchRule sqlKnowsTheRoot = knows(SQL, ROOT);

    @ArchTest static final ArchRule persistenceKnowsTheRoot = knows(PERSISTENCE, ROOT);

    @ArchTest static final ArchRule staticsKnowTheRoot = knows(STATICS, ROOT);

    @ArchTest static final ArchRule providersKnowNobody = knows(PROVIDER);

    @ArchTest static final ArchRule valuesKnowNobody = knows(VALUES);

    @ArchTest
    static final ArchRule modelKnowsPersistenceProvidersAndStatics =
            knows(MODEL, ROOT, PERSISTENCE, PROVIDER, STATICS, VALUES);

    @ArchTest
    static final ArchRule theEngineKnowsTheOthers =
            noClasses()
                    .that()
                    .resideInAPackage(ENGINE + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(STATICS);

    @ArchTest static final ArchRule effectsKnowSql = knows(EFFECT, SQL);

    @ArchTest static final ArchRule catalogueKnowsSql = knows(CATALOGUE, SQL, EFFECT);

    @ArchTest static final ArchRule schemasKnowSql = knows(SCHEMA, ROOT, SQL);

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
                    .resideInAnyPackage(MIGRATIONS, ENGINE + "..")
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

    private static boolean isDoor(JavaClass type) {
        String outermost = type.getName().replaceFirst("\\$.*", "");
        return type.getPackageName().equals(MIGRATIONS)
                && DOORS.contains(outermost.substring(MIGRATIONS.length() + 1));
    }

    private static boolean isUpwards(Dependency dependency) {
        String from = dependency.getOriginClass().getPackageName();
        String to = dependency.getTargetClass().getPackageName();
        return !from.equals(to) && to.startsWith(ENGINE + ".") && floor(to) >= floor(from);
    }

    private static int floor(String engineRoom) {
        String room = engineRoom.substring(ENGINE.length() + 1);
        return IntStream.range(0, FLOORS.size())
                .filter(floor -> FLOORS.get(floor).contains(room))
                .findFirst()
                .orElseThrow(() -> new AssertionError("A room without a floor: " + room));
    }

    /** Every package is a slice, and the doors, which stand with the vocabulary, are one more. */
    private static final class Rooms implements SliceAssignment {
        @Override
        public String getDescription() {
            return "packages, the doors of the engine apart";
        }

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().startsWith(ROOT)
                    ? SliceIdentifier.of(isDoor(type) ? "doors" : type.getPackageName())
                    : SliceIdentifier.ignore();
        }
    }

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
