package io.github.herogold.orm.lives.database;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a session has done and not committed. */
final class Transaction {
    private final SessionState before;
    private final Map<TableName, Optional<Table>> written = new LinkedHashMap<>();
    private final Map<String, Optional<String>> localSettings = new LinkedHashMap<>();
    private final Set<Object> locks = new LinkedHashSet<>();
    private boolean failed;

    /** Begins one. */
    Transaction(SessionState before) {
        this.before = before;
    }

    /** What the session was like when this began. */
    SessionState before() {
        return before;
    }

    /** What became of a table in this transaction: itself, or nothing if it was dropped. */
    Optional<Optional<Table>> written(TableName name) {
        return Optional.ofNullable(written.get(name));
    }

    Map<TableName, Optional<Table>> written() {
        return written;
    }

    void write(TableName name, Optional<Table> table) {
        written.put(name, table);
    }

    /** What a setting was that was changed for this transaction alone. */
    Map<String, Optional<String>> localSettings() {
        return localSettings;
    }

    Set<Object> locks() {
        return locks;
    }

    /** Whether nothing but its end is possible. */
    boolean isFailed() {
        return failed;
    }

    void fail() {
        failed = true;
    }
}
