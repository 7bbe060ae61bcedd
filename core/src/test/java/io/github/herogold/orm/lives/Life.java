package io.github.herogold.orm.lives;

import io.github.herogold.orm.lives.database.SimulatedProcess;
import io.github.herogold.orm.lives.database.Table.Engine;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What happens to a database and its migrations until it is left in peace.
 *
 * @param setting where it goes on
 * @param scripts the migrations, in their order
 * @param events what happens, one after another
 */
record Life(Setting setting, List<Script> scripts, List<Event> events) {

    /** Whether a run after an interruption may have to refuse, because nobody can know more. */
    boolean mayBeRefused() {
        return hasTablesWithoutTransactions()
                || scripts.stream().anyMatch(script -> !script.isResumable())
                || events.stream().anyMatch(Life::isRefusable);
    }

    /** Whether there are tables whose rows stay, whatever becomes of the transaction. */
    boolean hasTablesWithoutTransactions() {
        return setting.engine() == Engine.MYISAM
                || scripts.stream().anyMatch(script -> script.text().contains("MyISAM"));
    }

    private static boolean isRefusable(Event event) {
        return event instanceof Event.Plant
                || event instanceof Event.KeepCopy
                || (event instanceof Event.Migrate run
                        && run.user().equals(SimulatedProcess.DEPUTY));
    }

    @Override
    public String toString() {
        return "A life on "
                + setting
                + "\nmigrations:\n"
                + scripts.stream().map(Script::toString).collect(Collectors.joining()).indent(2)
                + "events:\n"
                + events.stream().map(Event::toString).collect(Collectors.joining("\n")).indent(2)
                + "  then it is run undisturbed\n";
    }
}
