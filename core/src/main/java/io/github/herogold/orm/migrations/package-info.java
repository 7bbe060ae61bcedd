/**
 * Migrations: changes of a schema with a way back, run in batches and recorded as an entity.
 *
 * <pre>{@code
 * try (MigrationManager manager = MigrationManager.open(
 *         MigrationSettings.of("jdbc:h2:./shop").withDirectory(Path.of("migrations")))) {
 *     List<String> applied = manager.runMigrations();
 *     List<String> undone = manager.rollback();
 * }
 * }</pre>
 *
 * <p>A run goes through four steps, each a type of its own: the <i>sources</i> say which migrations
 * exist, the <i>planner</i> compares them with what is recorded, the <i>runner</i> runs one and its
 * record in one transaction, the <i>history</i> keeps the records.
 */
@NullMarked
package io.github.herogold.orm.migrations;

import org.jspecify.annotations.NullMarked;
