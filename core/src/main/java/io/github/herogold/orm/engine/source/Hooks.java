package io.github.herogold.orm.engine.source;

import io.github.herogold.orm.engine.database.Database;
import io.github.herogold.orm.migrations.Direction;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.sql.SqlDialect;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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

    /** Whether a hook around each migration sets something in the session that it shares. */
    public boolean setSessionOfMigrations(Database database) {
        return Stream.of(HookMoment.BEFORE_EACH, HookMoment.AFTER_EACH)
                .flatMap(moment -> at(moment).stream())
                .anyMatch(hook -> hook.changesSession(database));
    }
}
