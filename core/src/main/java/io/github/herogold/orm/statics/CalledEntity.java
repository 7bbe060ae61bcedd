package io.github.herogold.orm.statics;

import jakarta.persistence.Entity;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The entity that a static method was called on, found by the call site.
 *
 * <p>The way for entities that the build has not enhanced: it takes a few microseconds a call, and
 * cannot tell every one. Thread-safe.
 */
public final class CalledEntity {
    private static final Logger LOG = System.getLogger(CalledEntity.class.getName());

    // Each class keeps what is known of it, so no class of an application is kept from here.
    private static final ClassValue<Map<CallSite, Class<?>>> ENTITIES =
            new ClassValue<>() {
                @Override
                protected Map<CallSite, Class<?>> computeValue(Class<?> caller) {
                    return new ConcurrentHashMap<>();
                }
            };
    private static final ClassValue<AtomicBoolean> WARNED =
            new ClassValue<>() {
                @Override
                protected AtomicBoolean computeValue(Class<?> entity) {
                    return new AtomicBoolean();
                }
            };

    private CalledEntity() {}

    /**
     * The entity whose static method is running.
     *
     * <p>Of each entity a warning is logged once, because its build should enhance it; where the
     * system property {@code herogold.statics} is {@code strict}, that is an error.
     *
     * @param declaring the class that declares the method and asks
     * @return the entity class that the caller has named
     * @throws io.github.herogold.orm.OrmException if the caller does not tell, as a method
     *     reference does not, or names no entity
     */
    public static Class<?> of(Class<?> declaring) {
        CallSite site = CallSite.of(declaring);
        if (site.isIndirect()) {
            throw Messages.indirect(site);
        }
        Class<?> entity =
                ENTITIES.get(site.caller()).computeIfAbsent(site, CalledEntity::namedEntity);
        if ("strict".equals(System.getProperty("herogold.statics"))) {
            throw Messages.notEnhancedInStrictMode(entity, site);
        }
        if (WARNED.get(entity).compareAndSet(false, true)) {
            LOG.log(Level.WARNING, Messages.notEnhanced(entity, site));
        }
        return entity;
    }

    private static Class<?> namedEntity(CallSite site) {
        Class<?> owner = site.owner();
        if (!owner.isAnnotationPresent(Entity.class)) {
            throw Messages.notAnEntity(owner, site);
        }
        return owner;
    }
}
