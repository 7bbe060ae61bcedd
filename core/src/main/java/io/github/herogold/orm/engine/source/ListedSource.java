package io.github.herogold.orm.engine.source;

import io.github.herogold.orm.engine.script.LoadedMigration;
import io.github.herogold.orm.engine.text.MigrationName;
import io.github.herogold.orm.migrations.Migration;
import java.util.Collection;
import java.util.List;

/** Migrations that are given as objects. */
public final class ListedSource implements Source {
    private final List<Migration> migrations;

    /** Makes a source. */
    public ListedSource(List<Migration> migrations) {
        this.migrations = migrations;
    }

    @Override
    public Collection<KnownMigration> discover() {
        return migrations.stream().map(ListedSource::known).toList();
    }

    /** A migration that exists already, named by itself. */
    static KnownMigration known(Migration migration) {
        Class<?> type = migration.getClass();
        MigrationName name =
                MigrationName.parse(migration.name())
                        .orElseThrow(
                                () -> Messages.unreadableName(type.getName(), migration.name()));
        return new KnownMigration(
                name,
                type.getName(),
                () -> FileFacts.OF_CLASS,
                dialect -> LoadedMigration.of(name.text(), migration));
    }
}
