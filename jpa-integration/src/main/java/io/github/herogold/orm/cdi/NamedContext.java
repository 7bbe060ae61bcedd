package io.github.herogold.orm.cdi;

import jakarta.persistence.EntityManager;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/**
 * The entity manager of a field of the application, found by its name when it is first asked for.
 *
 * <p>A container may give it that name only after beans have been validated and told that the
 * application starts: GlassFish does, unless the application has enterprise beans. Thread-safe.
 */
final class NamedContext implements Supplier<Optional<EntityManager>> {
    private static final System.Logger LOG = System.getLogger(NamedContext.class.getName());

    private final InjectedField field;
    private final AtomicBoolean hasWarned = new AtomicBoolean();
    private volatile @Nullable EntityManager found;

    NamedContext(InjectedField field) {
        this.field = field;
    }

    @Override
    public Optional<EntityManager> get() {
        EntityManager known = found;
        return known == null ? lookUp() : Optional.of(known);
    }

    private Optional<EntityManager> lookUp() {
        try {
            EntityManager named = field.lookUp();
            found = named;
            return Optional.of(named);
        } catch (NamingException e) {
            if (!hasWarned.getAndSet(true)) {
                LOG.log(Level.WARNING, Messages.notFound(field), e);
            }
            return Optional.empty();
        }
    }
}
