package io.github.herogold.orm.it.migrations.project;

import io.github.herogold.orm.migrations.MigrationManager;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The warnings of the manager, kept instead of printed until this is closed. */
public final class Warnings extends Handler implements AutoCloseable {
    private static final Logger LOGGER = Logger.getLogger(MigrationManager.class.getName());

    private final List<String> messages = new CopyOnWriteArrayList<>();

    public Warnings() {
        LOGGER.addHandler(this);
        LOGGER.setUseParentHandlers(false);
    }

    public List<String> messages() {
        return messages;
    }

    @Override
    public void publish(LogRecord entry) {
        if (entry.getLevel().equals(Level.WARNING)) {
            messages.add(entry.getMessage());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        LOGGER.setUseParentHandlers(true);
        LOGGER.removeHandler(this);
    }
}
