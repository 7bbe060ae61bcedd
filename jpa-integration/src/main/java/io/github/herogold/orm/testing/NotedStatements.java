package io.github.herogold.orm.testing;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** What the units of an application context run in the threads of its tests. Thread-safe. */
final class NotedStatements implements StatementInspector {
    @Serial private static final long serialVersionUID = 1L;

    private final transient ThreadLocal<Optional<List<String>>> ofTest =
            ThreadLocal.withInitial(Optional::empty);

    NotedStatements() {}

    void begin() {
        ofTest.set(Optional.of(new ArrayList<>()));
    }

    void end() {
        ofTest.remove();
    }

    /** What this thread has run since its test began. */
    List<String> statements() {
        return ofTest.get().map(List::copyOf).orElse(List.of());
    }

    @Override
    public String inspect(String sql) {
        ofTest.get().ifPresent(statements -> statements.add(sql));
        return sql;
    }
}
