/**
 * What the migration engine survives: killed processes, cut connections, and many processes at
 * once.
 *
 * <p>Whatever happened to a run, the next one ends with the same {@link
 * io.github.herogold.orm.it.faults.Outcome} as a run that nothing happened to. The migrations of
 * all these tests are in the folder {@code ten} among the test resources. They are made of what is
 * hard to do twice: unnamed constraints and indexes, which the database would just add again,
 * arithmetic, data copied without a key, columns that are gone afterwards.
 */
@NullMarked
package io.github.herogold.orm.it.faults;

import org.jspecify.annotations.NullMarked;
