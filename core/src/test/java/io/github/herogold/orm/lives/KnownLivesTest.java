package io.github.herogold.orm.lives;

import io.github.herogold.orm.lives.Disturbance.Among;
import io.github.herogold.orm.lives.Disturbance.What;
import io.github.herogold.orm.lives.database.Product;
import io.github.herogold.orm.lives.database.SimulatedProcess;
import io.github.herogold.orm.lives.database.SimulatedProcess.Access;
import io.github.herogold.orm.lives.database.Table.Engine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lives that once ended wrongly. */
class KnownLivesTest {
    private static final Step CREATE =
            Step.of("create table notes (id bigint primary key, v integer)", "drop table notes");
    private static final Step INSERT =
            Step.of("insert into notes (v) values (1)", "delete from notes where v = 1");

    @Test
    void whatWasMendedHalfWayIsRecordedAsItWasMended() {
        play(
                List.of(CREATE, INSERT),
                run(new Disturbance(What.FAILS, Among.CHANGES, 8)),
                new Event.Edit(0, Event.Place.TAIL),
                run());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whatWasExecutedAndCouldNotBeNotedIsNotForgotten(int at) {
        play(List.of(CREATE, INSERT), run(new Disturbance(What.FAILS, Among.CHANGES, at)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
    void whatWasBegunIsNotForgottenWhereLookingIntoItFails(int at) {
        play(
                List.of(CREATE, INSERT),
                run(new Disturbance(What.DIES_AFTER, Among.CHANGES, 5)),
                run(new Disturbance(What.FAILS, Among.CHANGES, at)));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6})
    void aChangeOfTheSchemaThatWasInterruptedIsRepeated(int at) {
        play(
                List.of(Step.withoutWayDown("use other"), CREATE),
                run(new Disturbance(What.DIES_BEFORE, Among.CHANGES, at)));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8})
    void aSessionThatCannotBeGivenBackAsItWasIsEnded(int at) {
        play(
                new Setting(Product.POSTGRESQL, Access.POOL_OF_APPLICATION, Engine.INNODB),
                List.of(Step.withoutWayDown("set session_replication_role = replica")),
                run(new Disturbance(What.FAILS, Among.CHANGES, at)));
    }

    private static void play(List<Step> steps, Event... events) {
        play(new Setting(Product.MARIADB, Access.DIRECT, Engine.INNODB), steps, events);
    }

    private static void play(Setting setting, List<Step> steps, Event... events) {
        List<Script> scripts = List.of(new Script("20260101_m", true, steps));
        Play.assertEndsWell(new Life(setting, scripts, List.of(events)));
    }

    private static Event run(Disturbance... disturbances) {
        return new Event.Migrate(SimulatedProcess.OWNER, List.of(disturbances));
    }
}
