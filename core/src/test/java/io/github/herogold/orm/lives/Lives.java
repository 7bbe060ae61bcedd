package io.github.herogold.orm.lives;

import io.github.herogold.orm.lives.database.Product;
import io.github.herogold.orm.lives.database.SimulatedProcess;
import io.github.herogold.orm.lives.database.SimulatedProcess.Access;
import io.github.herogold.orm.lives.database.Table.Engine;
import io.github.herogold.orm.migrations.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Generates lives in which some aspects occur.
 *
 * @param aspects what may occur
 */
record Lives(Set<Aspect> aspects) {
    private static final int SCRIPTS = 3;
    private static final int STEPS = 6;
    private static final int EVENTS = 4;
    private static final int CALLS = 150;
    private static final int CHANGES = 24;

    /** Lives on one product. */
    Arbitrary<Life> on(Product product) {
        Arbitrary<List<List<Pick>>> picks =
                Arbitraries.frequency(StepKind.of(product, aspects))
                        .flatMap(
                                kind ->
                                        Arbitraries.integers()
                                                .between(0, 11)
                                                .map(number -> new Pick(kind, number)))
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(STEPS)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(SCRIPTS);
        Arbitrary<List<Boolean>> outside =
                Arbitraries.frequency(Tuple.of(3, false), Tuple.of(1, true)).list().ofSize(SCRIPTS);
        Arbitrary<List<Script>> scripts =
                Combinators.combine(picks, outside)
                        .as((some, none) -> Author.write(product, some, none));
        return Combinators.combine(setting(product), scripts, events(product)).as(Life::new);
    }

    private Arbitrary<Setting> setting(Product product) {
        List<Access> ways = new ArrayList<>(List.of(Access.DIRECT));
        Aspect pool =
                product == Product.POSTGRESQL
                        ? Aspect.SETTINGS_IN_POOL_OF_APPLICATION
                        : Aspect.SETTINGS_IN_OTHER_POOLS;
        if (aspects.contains(pool)) {
            ways.add(Access.POOL_OF_APPLICATION);
        }
        if (product == Product.POSTGRESQL && aspects.contains(Aspect.SETTINGS_BEHIND_POOLER)) {
            ways.add(Access.POOLER);
        }
        List<Engine> engines = new ArrayList<>(List.of(Engine.INNODB));
        if (product == Product.MARIADB && aspects.contains(Aspect.TABLES_WITHOUT_TRANSACTIONS)) {
            engines.add(Engine.MYISAM);
        }
        return Combinators.combine(Arbitraries.of(ways), Arbitraries.of(engines))
                .as((way, engine) -> new Setting(product, way, engine));
    }

    private Arbitrary<List<Event>> events(Product product) {
        Arbitrary<List<Event>> later = event(product).list().ofMinSize(1).ofMaxSize(EVENTS);
        if (!aspects.contains(Aspect.INTERRUPTED_BASELINE)) {
            return later;
        }
        Arbitrary<Event> baseline =
                Combinators.combine(number(), disturbances()).as(Event.Baseline::new);
        return Combinators.combine(baseline.list().ofMaxSize(1), later)
                .as(
                        (first, then) -> {
                            List<Event> all = new ArrayList<>(first);
                            all.addAll(then);
                            return all;
                        });
    }

    private Arbitrary<Event> event(Product product) {
        List<Tuple.Tuple2<Integer, Arbitrary<Event>>> kinds = new ArrayList<>();
        kinds.add(Tuple.of(8, Combinators.combine(user(), disturbances()).as(Event.Migrate::new)));
        kinds.add(Tuple.of(2, Combinators.combine(number(), disturbances()).as(this::rollBack)));
        kinds.add(
                Tuple.of(
                        1,
                        Combinators.combine(number(), Arbitraries.of(Event.Place.class))
                                .as(Event.Edit::new)));
        kinds.add(Tuple.of(1, Arbitraries.of(Resolution.class).map(Event.Settle::new)));
        kinds.add(Tuple.of(1, Arbitraries.just(new Event.Forget())));
        if (product == Product.H2 && aspects.contains(Aspect.FOREIGN_COPIES)) {
            kinds.add(Tuple.of(2, number().map(Event.KeepCopy::new)));
        }
        if (aspects.contains(Aspect.PLANTED_RECORDS)) {
            kinds.add(Tuple.of(2, Arbitraries.just(new Event.Plant())));
        }
        return Arbitraries.frequencyOf(kinds);
    }

    private Event rollBack(int number, List<Disturbance> disturbances) {
        return new Event.RollBack(1 + number % SCRIPTS, disturbances);
    }

    private Arbitrary<String> user() {
        return aspects.contains(Aspect.SECOND_USER)
                ? Arbitraries.of(SimulatedProcess.OWNER, SimulatedProcess.DEPUTY)
                : Arbitraries.just(SimulatedProcess.OWNER);
    }

    private static Arbitrary<Integer> number() {
        return Arbitraries.integers().between(0, 8);
    }

    private static Arbitrary<List<Disturbance>> disturbances() {
        Arbitrary<Disturbance> anywhere =
                disturbance(Disturbance.Among.ALL, Arbitraries.integers().between(0, CALLS));
        Arbitrary<Disturbance> inChange =
                disturbance(Disturbance.Among.CHANGES, Arbitraries.integers().between(0, CHANGES));
        return Arbitraries.frequencyOf(Tuple.of(3, inChange), Tuple.of(1, anywhere))
                .list()
                .ofMaxSize(2);
    }

    private static Arbitrary<Disturbance> disturbance(
            Disturbance.Among among, Arbitrary<Integer> at) {
        return Combinators.combine(Arbitraries.of(Disturbance.What.class), at)
                .as((what, where) -> new Disturbance(what, among, where));
    }
}
