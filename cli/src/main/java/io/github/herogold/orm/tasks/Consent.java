package io.github.herogold.orm.tasks;

import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationStatus;
import io.github.herogold.orm.migrations.Rollback;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Asks somebody before something is lost; throws {@link ConfigurationException} where the answer is
 * no.
 *
 * @param manager what is about to change the database
 * @param database how people are told of it
 * @param answer answers a question
 */
record Consent(MigrationManager manager, String database, Predicate<String> answer) {
    private static final Set<MigrationStatus.State> FORGOTTEN_BY_FORCE =
            Set.of(MigrationStatus.State.APPLIED, MigrationStatus.State.INTERRUPTED);

    void requireToUndoEverything() {
        int applied = manager.countApplied();
        if (applied > 0 && !answer.test(Questions.confirmReset(applied, database))) {
            throw Questions.notReset();
        }
        requireTrust(Rollback.everything());
    }

    void requireToRedo(Rollback rollback) {
        if (manager.countApplied() > 0 && !answer.test(Questions.confirmRedo(rollback, database))) {
            throw Questions.notRedone();
        }
        requireTrust(rollback);
    }

    void requireToDropEverything() {
        if (!answer.test(Questions.confirmFresh(database))) {
            throw Questions.notDropped();
        }
    }

    /** Whoever may write the history may have written the SQL in it. */
    void requireTrust(Rollback rollback) {
        List<String> names = manager.undoneByRecord(rollback);
        if (!names.isEmpty() && !answer.test(Questions.confirmSqlOfHistory(names, database))) {
            throw Questions.notTrusted();
        }
    }

    /** One whose file is there is pending when its record is gone. */
    void requireToForget(String name) {
        boolean isThere =
                manager.status().entries().stream()
                        .filter(entry -> entry.name().equals(name))
                        .anyMatch(entry -> FORGOTTEN_BY_FORCE.contains(entry.state()));
        if (isThere && !answer.test(Questions.confirmForgetting(name))) {
            throw Questions.notForgotten(name);
        }
    }
}
