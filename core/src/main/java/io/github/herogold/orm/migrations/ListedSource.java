package io.github.herogold.orm.migrations;

import java.util.Collection;
import java.util.List;

/** Migrations that are given as objects. */
final class ListedSource implements Source {
    private final List<Migration> migrations;

    /** Makes a source. */
    ListedSource(List<Migration> migrations) {
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
                                () ->
                                        SourceMessages.unreadableName(
                                                type.getName(), migration.name()));
        return new KnownMigration(
                name,
                type.getName(),
                () -> FileFacts.OF_CLASS,
                dialect -> LoadedMigration.of(name.text(), migration));
    }
}
