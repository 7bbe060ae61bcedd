package io.github.herogold.orm.cli;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What libraries log is for programs; a person at a terminal is shown our own warnings only. */
final class Logging {
    // Held, because the log manager itself lets go of loggers that nobody else holds.
    private static final Logger OURS = Logger.getLogger("io.github.herogold");
    private static final Logger ROOT = Logger.getLogger("");

    private Logging() {}

    static void quiet() {
        // Else the Hibernate of an application, which generation asks, would log by what that has,
        // to standard output (JBoss Logging, LoggerProviders).
        System.setProperty("org.jboss.logging.provider", "jdk");
        LogManager.getLogManager().reset();
        ROOT.setLevel(Level.OFF);
        OURS.setLevel(Level.WARNING);
        OURS.addHandler(new StandardError());
        // Without SLF4J this driver prints by itself what the database refuses.
        System.setProperty("mariadb.logging.disable", "true");
    }

    private static final class StandardError extends Handler {
        @Override
        public void publish(LogRecord entry) {
            System.err.println("Warning: " + entry.getMessage());
        }

        @Override
        public void flush() {
            System.err.flush();
        }

        @Override
        public void close() {
            flush();
        }
    }
}
