package io.github.herogold.orm.hibernate.objects;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/**
 * The queries that a unit has understood.
 *
 * <p>A session marks its transaction for rollback where it does not understand one, so each is
 * shown to a session without a transaction first. Thread-safe.
 */
final class UnderstoodQueries {
    // As many as Hibernate keeps the plans of by default.
    private static final int MOST = 2048;

    private final Set<Text> understood = ConcurrentHashMap.newKeySet();

    private record Text(String query, Optional<Class<?>> result) {}

    /**
     * Does nothing where a query is understood.
     *
     * @throws IllegalArgumentException if it is not
     */
    void require(
            SharedSessionContractImplementor session, String query, Optional<Class<?>> result) {
        Text text = new Text(query, result);
        if (understood.contains(text)) {
            return;
        }
        try (EntityManager aside = aside(session)) {
            result.ifPresentOrElse(
                    type -> aside.createQuery(query, type), () -> aside.createQuery(query));
        }
        if (understood.size() >= MOST) {
            understood.clear();
        }
        understood.add(text);
    }

    private static EntityManager aside(SharedSessionContractImplementor session) {
        // Not by the type of the SPI, whose builder is in another package in Hibernate 7.1.
        SessionFactory factory = session.getFactory();
        return factory.withOptions()
                .tenantIdentifier(session.getTenantIdentifierValue())
                .autoJoinTransactions(false)
                .openSession();
    }
}
