package io.github.herogold.orm.hibernate;

import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.ValidatorFactory;
import java.util.Map;
import java.util.Optional;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.ValidationSettings;
import org.hibernate.service.spi.ServiceContributor;

/**
 * Gives each unit of persistence that has no validator factory one of its own, for Hibernate and
 * for models alike.
 *
 * <p>Validators keep every class that they have seen. One that served all units would keep the
 * classes of an application that is gone, where this library serves several.
 *
 * <p>Hibernate makes it by {@link java.util.ServiceLoader}.
 */
public final class ValidatorContributor implements ServiceContributor {
    private static final String FACTORY = ValidationSettings.JAKARTA_VALIDATION_FACTORY;

    /** For Hibernate. */
    public ValidatorContributor() {}

    @Override
    public void contribute(StandardServiceRegistryBuilder unit) {
        Map<String, Object> settings = unit.getSettings();
        if (!settings.containsKey(FACTORY) && isWanted(settings)) {
            built().ifPresent(factory -> unit.applySetting(FACTORY, factory));
        }
    }

    private static boolean isWanted(Map<String, Object> settings) {
        Object mode = settings.getOrDefault(ValidationSettings.JAKARTA_VALIDATION_MODE, "auto");
        return !mode.toString().equalsIgnoreCase("none");
    }

    // Without a provider Hibernate tries for itself, and says so where validation is required.
    private static Optional<ValidatorFactory> built() {
        try {
            return Optional.of(Validation.buildDefaultValidatorFactory());
        } catch (ValidationException e) {
            return Optional.empty();
        }
    }
}
