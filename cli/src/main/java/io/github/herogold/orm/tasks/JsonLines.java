package io.github.herogold.orm.tasks;

import io.github.herogold.orm.facts.Fact;
import io.github.herogold.orm.migrations.MigrationListener;

/**
 * Tells facts to programs, an object of JSON a line. What is for people only is left out, but for
 * notices, which are no results.
 *
 * @param console where it is told
 */
public record JsonLines(Console console) implements Console {
    @Override
    public void line(String text) {}

    @Override
    public void notice(String text) {
        console.notice(text);
    }

    @Override
    public void tell(Fact fact) {
        console.line(fact.json());
    }

    @Override
    public void document(String json) {
        console.line(json);
    }

    @Override
    public MigrationListener interruptible(String prefix, MigrationListener listener) {
        return console.interruptible(prefix, listener);
    }
}
