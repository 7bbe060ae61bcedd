package io.github.herogold.orm.hibernate.objects;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Hibernate;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.SessionImplementor;

/** What Hibernate has read or written of an entity last, by name of the attribute. */
final class LoadedState {
    private LoadedState() {}

    /** That of an entity; empty where it is not managed, or Hibernate does not keep it. */
    static Optional<Map<String, Optional<Object>>> of(SessionImplementor session, Object entity) {
        Object behind = Hibernate.unproxy(entity);
        EntityEntry entry = session.getPersistenceContextInternal().getEntry(behind);
        return Optional.ofNullable(entry)
                .filter(known -> known.getLoadedState() != null)
                .map(LoadedState::byName);
    }

    private static Map<String, Optional<Object>> byName(EntityEntry entry) {
        String[] names = entry.getPersister().getPropertyNames();
        Object[] values = entry.getLoadedState();
        Map<String, Optional<Object>> state = new HashMap<>();
        for (int place = 0; place < names.length; place++) {
            if (Shape.isLoaded(values[place])) {
                state.put(names[place], Optional.ofNullable(values[place]));
            }
        }
        return state;
    }
}
