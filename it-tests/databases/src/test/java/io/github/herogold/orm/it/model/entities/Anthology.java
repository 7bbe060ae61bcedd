package io.github.herogold.orm.it.model.entities;

import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.Model;
import java.util.List;

/** Five poems by two poets and one by nobody, in a unit of their own. */
public final class Anthology implements AutoCloseable {
    public final Model<Poem> poems = Model.of(Poem.class);
    public final Unit unit;

    public Anthology(TestDatabase database) {
        // One connection: what does not give it back stops everything after it.
        unit =
                Unit.on(
                        database,
                        configuration ->
                                configuration.property("hibernate.connection.pool_size", 1),
                        Poem.class,
                        Poet.class);
        Poet sappho = new Poet("Sappho", new Home("Mytilene", "Greece"), "Greek");
        Poet basho = new Poet("Basho", new Home("Edo", "Japan"), "Japanese", "Chinese");
        Poet kigin = new Poet("Kigin", new Home("Kyoto", "Japan"));
        Model.of(Poet.class).addAll(List.of(sappho, kigin, basho.taughtBy(kigin)));
        poems.addAll(
                List.of(
                        new Poem("Ode to Aphrodite", 3).by(sappho).in("sapphic"),
                        new Poem("The Old Pond", 1).by(basho).in("haiku"),
                        new Poem("Beowulf", 6),
                        new Poem("Midnight", 2).by(sappho),
                        new Poem("Autumn Crow", 5).by(basho).in("haiku"),
                        new Poem("Tithonus", 4).by(sappho).in("asclepiad")));
    }

    public static List<String> titles(List<Poem> poems) {
        return poems.stream().map(Poem::title).toList();
    }

    @Override
    public void close() {
        unit.close();
    }
}
