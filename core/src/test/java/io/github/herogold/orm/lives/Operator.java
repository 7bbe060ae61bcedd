package io.github.herogold.orm.lives;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.lives.database.SimulatedProcess;
import io.github.herogold.orm.lives.database.SimulatedServer;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationSettings;
import io.github.herogold.orm.migrations.Timeouts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Whoever uses the engine, each time in a process of his own. */
final class Operator {
    private final SimulatedServer server;
    private final Setting setting;
    private final Path directory;

    Operator(SimulatedServer server, Setting setting, Path directory) {
        this.server = server;
        this.setting = setting;
        this.directory = directory;
    }

    /**
     * Does something with a manager that nothing disturbs.
     *
     * @return the refusal, if it was refused
     */
    Optional<OrmException> undisturbed(String user, Consumer<MigrationManager> action) {
        return disturbed(user, List.of(), action);
    }

    /**
     * Does something with a manager; the other process, if there is one, does the same.
     *
     * @return the refusal, if it was refused; nothing where the process has ended
     */
    Optional<OrmException> disturbed(
            String user, List<Disturbance> disturbances, Consumer<MigrationManager> action) {
        Disturbances interference = new Disturbances(disturbances, () -> undisturbed(user, action));
        SimulatedProcess process =
                new SimulatedProcess(server, user, setting.access(), interference);
        Optional<OrmException> refusal = attempt(process, action);
        List<String> left = process.leftInSessions();
        int lent = process.isGone() ? 0 : process.lent();
        process.end();
        if (lent > 0) {
            throw new Fault(lent + " connections were not given back");
        }
        if (!left.isEmpty()) {
            throw new Fault("A session that others use next is left with " + left);
        }
        return refusal;
    }

    private Optional<OrmException> attempt(
            SimulatedProcess process, Consumer<MigrationManager> action) {
        MigrationSettings settings =
                MigrationSettings.of(process)
                        .withDirectory(directory)
                        .withTimeouts(Timeouts.usual().withLock(Duration.ZERO));
        try (MigrationManager manager = MigrationManager.open(settings)) {
            action.accept(manager);
            return Optional.empty();
        } catch (OrmException e) {
            return process.isGone() ? Optional.empty() : Optional.of(e);
        } catch (Fault e) {
            throw e;
        } catch (RuntimeException | Error e) {
            if (process.isGone()) {
                return Optional.empty();
            }
            throw new Fault("An exception that is not one of the engine's: " + e, e);
        }
    }
}
