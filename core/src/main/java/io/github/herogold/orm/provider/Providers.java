package io.github.herogold.orm.provider;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.ServiceLoader;

/** The providers of persistence that something is known of. Thread-safe. */
public final class Providers {
    private static final List<ProviderKnowledge> KNOWN =
            ServiceLoader.load(ProviderKnowledge.class, Providers.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();
    private static final ProviderKnowledge NOTHING = new JakartaAlone();

    private Providers() {}

    /**
     * What is known of the provider of an entity manager.
     *
     * @param entityManager an open entity manager
     * @return what is known; what Jakarta Persistence alone says, where that is nothing
     */
    public static ProviderKnowledge of(EntityManager entityManager) {
        for (ProviderKnowledge known : KNOWN) {
            if (known.serves(entityManager)) {
                return known;
            }
        }
        return NOTHING;
    }
}
