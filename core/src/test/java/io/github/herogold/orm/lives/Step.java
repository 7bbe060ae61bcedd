package io.github.herogold.orm.lives;

import java.util.Optional;

/**
 * A statement of a migration.
 *
 * @param up the statement
 * @param down the statement that undoes it; empty where there is none
 * @param resumable whether a run that was interrupted can go on behind it for certain
 */
record Step(String up, Optional<String> down, boolean resumable) {

    static Step of(String up, String down) {
        return new Step(up, Optional.of(down), true);
    }

    static Step withoutWayDown(String up) {
        return new Step(up, Optional.empty(), true);
    }

    /** One that leaves something in the session, or does what nobody can look up. */
    static Step unknowable(String up) {
        return new Step(up, Optional.empty(), false);
    }
}
