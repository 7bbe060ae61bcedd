package io.github.herogold.orm.it.faults;

import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.migrations.MigrationSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * The program of a process that dies while it runs migrations.
 *
 * <p>It runs them on several databases, one after the other, each up to some call, where it leaves
 * them with connections, transactions and locks as they are. Then it dies, and for each database
 * that is what it would be if there were no other; a process for each would take too long.
 */
final class DoomedProcess {
    /** The exit code of a process that got as far as it should, and died there. */
    static final int KILLED = 137;

    /** What is printed when a run has ended, so that there is none to kill. */
    static final String NOT_KILLED = "The run made no more calls than these: ";

    private DoomedProcess() {}

    /**
     * Runs and dies.
     *
     * @param arguments user, password, directory of the migrations, and then for each database its
     *     URL and the number of calls that may be made there
     */
    public static void main(String[] arguments) {
        MigrationSource migrations = MigrationSource.directory(Path.of(arguments[2]));
        for (int i = 3; i < arguments.length; i += 2) {
            Address address = new Address(arguments[i], arguments[0], arguments[1]);
            runUpTo(Integer.parseInt(arguments[i + 1]), new Deployment(address, migrations));
        }
        // Neither hooks nor finally blocks run, sockets and files are left to the system: for a
        // database it is the same as signal 9.
        Runtime.getRuntime().halt(KILLED);
    }

    /** Leaves a thread behind that is just about to make the next call. */
    private static void runUpTo(int calls, Deployment deployment) {
        CompletableFuture<Void> arrived = new CompletableFuture<>();
        Runnable stay =
                () -> {
                    arrived.complete(null);
                    while (true) {
                        LockSupport.park();
                    }
                };
        CompletableFuture<Void> ended =
                CompletableFuture.runAsync(
                        () -> run(deployment, new Calls(calls, stay)), DoomedProcess::start);
        CompletableFuture.anyOf(arrived, ended).join();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    private static void run(Deployment deployment, Calls calls) {
        try {
            deployment.run(calls);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException(NOT_KILLED + calls.made());
    }
}
