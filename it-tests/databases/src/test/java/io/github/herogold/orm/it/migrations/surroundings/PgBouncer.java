package io.github.herogold.orm.it.migrations.surroundings;

import io.github.herogold.orm.it.Address;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A PgBouncer in transaction mode in front of a PostgreSQL server: each transaction of a client
 * gets the session that is free.
 */
public final class PgBouncer implements AutoCloseable {
    private static final String CONFIGURATION =
            """
            [databases]
            * = host=%s port=%d user=postgres
            [pgbouncer]
            pool_mode = transaction
            default_pool_size = 8
            listen_addr = 127.0.0.1
            listen_port = %d
            unix_socket_dir =
            auth_type = any
            ignore_startup_parameters = extra_float_digits
            """;

    private final Process process;
    private final int port;

    private PgBouncer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts the installed program in front of the server of a database; else aborts the test. */
    public static PgBouncer startIfInstalled(Path directory, Address server) throws IOException {
        Path program =
                program()
                        .orElseGet(
                                () ->
                                        Assumptions.abort(
                                                "PgBouncer is not installed (Debian package"
                                                        + " pgbouncer)."));
        return start(program, directory, server);
    }

    // It may be where only root looks.
    private static Optional<Path> program() {
        Stream<String> path = Stream.of(System.getenv("PATH").split(File.pathSeparator));
        return Stream.concat(path, Stream.of("/usr/sbin", "/usr/local/sbin"))
                .map(folder -> Path.of(folder, "pgbouncer"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static PgBouncer start(Path program, Path directory, Address server)
            throws IOException {
        URI uri = URI.create(server.url().substring("jdbc:".length()));
        int port = freePort();
        String configuration = CONFIGURATION.formatted(uri.getHost(), uri.getPort(), port);
        if (System.getProperty("user.name").equals("root")) {
            // It refuses to run as root.
            configuration += "user = nobody\n";
        }
        Path file = Files.writeString(directory.resolve("pgbouncer.ini"), configuration);
        Process process =
                new ProcessBuilder(program.toString(), file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(directory.resolve("pgbouncer.log").toFile())
                        .start();
        PgBouncer pgBouncer = new PgBouncer(process, port);
        pgBouncer.awaitStart(pgBouncer.inFrontOf(server), directory.resolve("pgbouncer.log"));
        return pgBouncer;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitStart(Address address, Path log) throws IOException {
        while (!answers(address)) {
            if (!process.isAlive()) {
                throw new IOException("PgBouncer ended: " + List.of(Files.readString(log)));
            }
            Thread.onSpinWait();
        }
    }

    private static boolean answers(Address address) {
        try {
            address.connect().close();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** The same database by way of the pooler; statements of the driver are of no session. */
    public Address inFrontOf(Address server) {
        String database = server.url().replaceAll(".*/|\\?.*", "");
        String url = "jdbc:postgresql://127.0.0.1:%d/%s?prepareThreshold=0";
        return new Address(url.formatted(port, database), server.user(), server.password());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
