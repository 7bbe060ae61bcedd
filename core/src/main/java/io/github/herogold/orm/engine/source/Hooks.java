package io.github.herogold.orm.engine.source;

import io.github.herogold.orm.engine.database.Database;
import io.github.herogold.orm.migrations.Direction;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.sql.SqlDialect;
import java.util.ArrayList;
import java.util.List;

/**
 * The hook files of a run, split into statements.
 *
 * @param hooks the hooks, in the order of their sources
 */
public record Hooks(List<Hook> hooks) {
    static final Hooks NONE = new Hooks(List.of());

    /**
     * Reads the hooks of a direction.
     *
     * @throws InvalidMigrationException if one cannot be used
     */
    public static Hooks of(List<KnownHook> known, Direction direction, SqlDialect dialect) {
        List<Hook> hooks = new ArrayList<>();
        for (KnownHook file : known) {
            HookMoment.of(file.fileName(), direction)
                    .ifPresent(moment -> hooks.add(Hook.parse(moment, file, dialect)));
        }
        return new Hooks(List.copyOf(hooks));
    }

    /** The hooks of a moment, in order. */
    public List<Hook> at(HookMoment moment) {
        return hooks.stream().filter(hook -> hook.moment() == moment).toList();
    }

    /** Whether a hook inside the transaction of a migration sets something in its session. */
    public boolean changeSession(Database database) {
        return hooks.stream().anyMatch(hook -> hook.changesSession(database));
    }
}
