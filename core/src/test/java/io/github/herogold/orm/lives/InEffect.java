package io.github.herogold.orm.lives;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The migrations as they were executed, which their files may say no more. */
final class InEffect {
    private final Database database;
    private final Folder folder;
    private final Map<String, Executed> executed = new HashMap<>();

    InEffect(Database database, Folder folder) {
        this.database = database;
        this.folder = folder;
    }

    /** A text, as it was when the migration was begun, or when it came to its end. */
    private record Executed(Script script, boolean applied) {}

    /** Looks at what is recorded; to be done after each run. */
    void look() {
        Map<String, Boolean> recorded = new HashMap<>();
        database.history()
                .forEach(row -> recorded.put((String) row.get("name"), Database.isApplied(row)));
        executed.keySet().retainAll(recorded.keySet());
        for (Script script : folder.scripts()) {
            Boolean applied = recorded.get(script.name());
            if (applied != null) {
                executed.merge(
                        script.name(),
                        new Executed(script, applied),
                        (before, now) -> before.applied() || !now.applied() ? before : now);
            }
        }
    }

    /** The migrations, each as it was executed, or as it would be. */
    List<Script> scripts() {
        return folder.scripts().stream().map(this::of).toList();
    }

    /** A migration as it was executed, or as it would be. */
    Script of(Script script) {
        Executed before = executed.get(script.name());
        return before == null ? script : before.script();
    }
}
