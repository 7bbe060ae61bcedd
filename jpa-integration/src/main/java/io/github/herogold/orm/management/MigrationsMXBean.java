package io.github.herogold.orm.management;

import java.util.List;

/**
 * The migrations of a unit of persistence, to be read by JMX: each question is asked of the
 * database.
 */
public interface MigrationsMXBean {

    /**
     * The migrations that have been applied, in the order of applying.
     *
     * @return names
     */
    List<String> getApplied();

    /**
     * The migrations that are still to be applied, in order.
     *
     * @return names
     */
    List<String> getPending();

    /**
     * The migrations that are recorded but that the application does not have.
     *
     * @return names, in the order of applying
     */
    List<String> getMissing();
}
