package io.github.herogold.orm.it.cli;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import io.github.herogold.orm.it.cli.StandaloneJar.Result;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program in a terminal of its own, and somebody who types. */
final class PseudoTerminal implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final PtyProcess process;
    private final StringBuilder printed = new StringBuilder();
    private final Thread reader = new Thread(this::read, "terminal");
    private int seen;

    private PseudoTerminal(PtyProcess process) {
        this.process = process;
        reader.setDaemon(true);
        reader.start();
    }

    static PseudoTerminal of(
            Path folder, Map<String, String> environment, int columns, List<String> command)
            throws IOException {
        return new PseudoTerminal(
                new PtyProcessBuilder(command.toArray(String[]::new))
                        .setDirectory(folder.toString())
                        .setEnvironment(environment)
                        .setInitialColumns(columns)
                        .setInitialRows(50)
                        .start());
    }

    /** Whether a program is installed. */
    static boolean has(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(entry -> Files.isExecutable(Path.of(entry, program)));
    }

    void type(String text) throws IOException {
        OutputStream keyboard = process.getOutputStream();
        keyboard.write(text.getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
    }

    /** Waits until a text is on the screen, and gives what has come up to its end. */
    synchronized String awaited(String text) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE;
        while (printed.indexOf(text, seen) < 0) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("No \"" + text + "\" in: " + printed.substring(seen));
            }
            wait(left);
        }
        int end = printed.indexOf(text, seen) + text.length();
        String news = printed.substring(seen, end);
        seen = end;
        return news;
    }

    /** Waits until the program ends, and gives all that it has printed. */
    Result ended() throws InterruptedException {
        if (!process.waitFor(PATIENCE, TimeUnit.NANOSECONDS)) {
            throw new AssertionError("The program does not end: " + printed);
        }
        reader.join();
        synchronized (this) {
            return new Result(process.exitValue(), printed.toString(), "");
        }
    }

    private void read() {
        char[] buffer = new char[1024];
        try (Reader screen =
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            for (int n = screen.read(buffer); n >= 0; n = screen.read(buffer)) {
                add(new String(buffer, 0, n));
            }
        } catch (IOException programIsGone) {
            // Linux says so by an error.
            add("");
        }
    }

    private synchronized void add(String text) {
        printed.append(text);
        notifyAll();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
