package io.github.herogold.orm.engine.run;

import io.github.herogold.orm.engine.database.Database;
import io.github.herogold.orm.engine.recording.StatementLog;
import java.util.Optional;

/** Begins attempts, each in the way that the database and the options of the run allow. */
final class Attempts implements AutoCloseable {
    private final Workspace workspace;
    private final HookRun hooks;
    private final Optional<OwnTransaction> shared;

    private Attempts(Workspace workspace, HookRun hooks, Optional<OwnTransaction> shared) {
        this.workspace = workspace;
        this.hooks = hooks;
        this.shared = shared;
    }

    /** Attempts of which each commits by itself. */
    static Attempts each(Workspace workspace, HookRun hooks) {
        return new Attempts(workspace, hooks, Optional.empty());
    }

    /** Attempts in one transaction, which is committed when all of them are complete. */
    static Attempts together(Workspace workspace, HookRun hooks) {
        return new Attempts(workspace, hooks, Optional.of(workspace.transaction()));
    }

    /**
     * Begins the attempt of a step.
     *
     * @param step the step
     * @param listener hears of its statements, and sends them to the database
     */
    Attempt begin(ReadyStep step, StatementLog.Listener listener) {
        Database database = workspace.database();
        if (step.isAtomicOn(database)) {
            OwnTransaction transaction =
                    shared.map(OwnTransaction::part).orElseGet(workspace::transaction);
            return new AtomicAttempt(step, listener, transaction, hooks);
        }
        return ResumableAttempt.begin(step, listener, workspace, hooks);
    }

    /**
     * Commits what the attempts share.
     *
     * @param last the name of the last one, for messages
     */
    void complete(String last) {
        shared.ifPresent(transaction -> transaction.commit(last, () -> {}));
    }

    @Override
    public void close() {
        if (shared.isPresent()) {
            shared.get().close();
            workspace.unit().discardConnections();
        }
    }
}
