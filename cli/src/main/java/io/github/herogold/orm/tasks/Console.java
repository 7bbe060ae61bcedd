package io.github.herogold.orm.tasks;

import io.github.herogold.orm.facts.Fact;
import io.github.herogold.orm.migrations.MigrationListener;

/** Where a task tells what it does: a terminal, or the log of Maven. */
public interface Console {

    /**
     * Prints a line for people.
     *
     * @param text the line, without its end
     */
    void line(String text);

    /**
     * Tells a fact.
     *
     * @param fact in words here; where programs read, by its values
     */
    default void tell(Fact fact) {
        line(fact.text());
    }

    /**
     * Prints what is for programs as a whole.
     *
     * @param json a document of JSON
     */
    default void document(String json) {
        line(json);
    }

    /**
     * Tells what is no result, and so is kept from whoever reads the results.
     *
     * @param text one line, without its end
     */
    default void notice(String text) {
        line(text);
    }

    /**
     * Marks a part of a line as good news.
     *
     * @param text the part
     * @return the part, coloured where that is possible
     */
    default String good(String text) {
        return text;
    }

    /**
     * Marks a part of a line as something to look at.
     *
     * @param text the part
     * @return the part, coloured where that is possible
     */
    default String notable(String text) {
        return text;
    }

    /**
     * A listener to a run that may be interrupted.
     *
     * @param prefix what is put in front of the name of a migration where one tells how far it got
     * @param listener what hears of the run
     * @return a listener to give to the run
     */
    default MigrationListener interruptible(String prefix, MigrationListener listener) {
        return listener;
    }

    /**
     * What hears of the progress of a run.
     *
     * @return a listener that prints a line for each migration
     */
    default MigrationListener progress() {
        return new ProgressLines(this);
    }
}
