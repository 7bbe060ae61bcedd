package io.github.herogold.orm.statics;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What this package warns of while this is open, kept in place of being printed. */
final class Warnings extends Handler {
    private static final Logger LOGGER = Logger.getLogger(CalledEntity.class.getName());
    private final List<String> messages = new ArrayList<>();

    void open() {
        LOGGER.addHandler(this);
        LOGGER.setUseParentHandlers(false);
    }

    List<String> of(Class<?> entity) {
        return messages.stream()
                .filter(message -> message.startsWith(entity.getName() + " "))
                .toList();
    }

    @Override
    public void publish(LogRecord entry) {
        messages.add(entry.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        LOGGER.setUseParentHandlers(true);
        LOGGER.removeHandler(this);
    }
}
