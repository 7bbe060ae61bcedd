package io.github.herogold.orm.lives;

import io.github.herogold.orm.lives.database.Product;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.PropagationMode;

/**
 * Each life ends as if nothing had happened in it, or in a refusal that says how to go on; and
 * whoever does what is said there ends like everybody else.
 */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
@AddLifecycleHook(value = HowMany.class, propagateTo = PropagationMode.ALL_DESCENDANTS)
class RandomLivesTest {

    @Property
    void withPlainStatements(@ForAll("plainLives") Life life) {
        Play.assertEndsWell(life);
    }

    @Property
    void withTwoUsers(@ForAll("livesOfTwoUsers") Life life) {
        Play.assertEndsWell(life);
    }

    @Property
    void withVariablesMadeFromData(@ForAll("livesWithVariables") Life life) {
        Play.assertEndsWell(life);
    }

    @Property
    void withTemporaryTables(@ForAll("livesWithTemporaryTables") Life life) {
        Play.assertEndsWell(life);
    }

    @Property
    void withTablesWithoutTransactions(@ForAll("livesWithMyIsam") Life life) {
        Play.assertEndsWell(life);
    }

    @Property
    void withRecordsThatAStrangerHasPlanted(@ForAll("livesWithPlantedRecords") Life life) {
        Play.assertEndsWell(life);
    }

    @Property
    void behindAPooler(@ForAll("livesBehindPooler") Life life) {
        Play.assertEndsWell(life);
    }

    @Property
    void inThePoolOfAnApplication(@ForAll("livesInPool") Life life) {
        Play.assertEndsWell(life);
    }

    @Property
    void withSchemasChangedByAFunction(@ForAll("livesAbroad") Life life) {
        Play.assertEndsWell(life);
    }

    @Property
    void withCopiesThatTheUserKeeps(@ForAll("livesWithCopies") Life life) {
        Play.assertEndsWell(life);
    }

    @Property
    void withABaselineThatIsInterrupted(@ForAll("livesWithBaseline") Life life) {
        Play.assertEndsWell(life);
    }

    @Property
    void withAllThatOccurs(@ForAll("allLives") Life life) {
        Play.assertEndsWell(life);
    }

    @Provide
    Arbitrary<Life> plainLives() {
        return lives(EnumSet.of(Aspect.CALLS), Set.of(Product.values()));
    }

    @Provide
    Arbitrary<Life> livesOfTwoUsers() {
        return livesWith(Aspect.SECOND_USER);
    }

    @Provide
    Arbitrary<Life> livesWithVariables() {
        return livesWith(Aspect.VARIABLES_FROM_DATA);
    }

    @Provide
    Arbitrary<Life> livesWithTemporaryTables() {
        return livesWith(Aspect.TEMPORARY_TABLES);
    }

    @Provide
    Arbitrary<Life> livesWithMyIsam() {
        return livesWith(Aspect.TABLES_WITHOUT_TRANSACTIONS);
    }

    @Provide
    Arbitrary<Life> livesWithPlantedRecords() {
        return livesWith(Aspect.PLANTED_RECORDS);
    }

    @Provide
    Arbitrary<Life> livesBehindPooler() {
        return livesWith(Aspect.SETTINGS_BEHIND_POOLER);
    }

    @Provide
    Arbitrary<Life> livesInPool() {
        return lives(
                EnumSet.of(Aspect.SETTINGS_IN_POOL_OF_APPLICATION, Aspect.SETTINGS_IN_OTHER_POOLS),
                Set.of(Product.values()));
    }

    @Provide
    Arbitrary<Life> livesAbroad() {
        return livesWith(Aspect.SCHEMA_BY_FUNCTION);
    }

    @Provide
    Arbitrary<Life> livesWithCopies() {
        return livesWith(Aspect.FOREIGN_COPIES);
    }

    @Provide
    Arbitrary<Life> livesWithBaseline() {
        return livesWith(Aspect.INTERRUPTED_BASELINE);
    }

    @Provide
    Arbitrary<Life> allLives() {
        return lives(EnumSet.allOf(Aspect.class), Set.of(Product.values()));
    }

    private static Arbitrary<Life> livesWith(Aspect aspect) {
        return lives(EnumSet.of(aspect), aspect.products());
    }

    private static Arbitrary<Life> lives(Set<Aspect> aspects, Set<Product> products) {
        aspects.retainAll(Aspect.occurring());
        Lives lives = new Lives(aspects);
        return Arbitraries.of(List.copyOf(products)).flatMap(lives::on);
    }
}
