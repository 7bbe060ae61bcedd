package io.github.herogold.orm.tasks;

import io.github.herogold.orm.facts.Fact;

/**
 * Tells what is done in a schema, its name in front.
 *
 * @param console where it is told
 * @param schema the schema
 */
record ConsoleOfSchema(Console console, String schema) implements Console {
    @Override
    public void line(String text) {
        console.line(schema + ": " + text);
    }

    @Override
    public void tell(Fact fact) {
        console.tell(fact.in(schema));
    }

    @Override
    public void notice(String text) {
        console.notice(schema + ": " + text);
    }

    @Override
    public String good(String text) {
        return console.good(text);
    }

    @Override
    public String notable(String text) {
        return console.notable(text);
    }
}
