package io.github.herogold.orm.hibernate;

import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import java.lang.System.Logger.Level;
import java.util.Map;
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
    private static final System.Logger LOG = System.getLogger(ValidatorContributor.class.getName());
    private static final String FACTORY = ValidationSettings.JAKARTA_VALIDATION_FACTORY;

    /** For Hibernate. */
    public ValidatorContributor() {}

    @Override
    public void contribute(StandardServiceRegistryBuilder unit) {
        Map<String, Object> settings = unit.getSettings();
        if (!settings.containsKey(FACTORY) && isWanted(settings)) {
            build(unit);
        }
    }

    private static void build(StandardServiceRegistryBuilder unit) {
        try {
            unit.applySetting(FACTORY, Validation.buildDefaultValidatorFactory());
        } catch (NoProviderFoundException e) {
            LOG.log(Level.DEBUG, Messages.VALIDATOR_LATER, e);
        } catch (ValidationException e) {
            if (!isOptional(unit.getSettings())) {
                throw Messages.noValidator(e);
            }
            unit.applySetting(ValidationSettings.JAKARTA_VALIDATION_MODE, "none");
        }
    }

    /** Whether it is meant that constraint annotations are checked only where they can be. */
    static boolean isOptional(Map<String, Object> settings) {
        return "optional".equals(settings.get("herogold.validation"));
    }

    /** Whether the unit is to be validated at all: Jakarta Persistence 3.2, 3.7.1.2. */
    static boolean isWanted(Map<String, Object> settings) {
        Object mode = settings.getOrDefault(ValidationSettings.JAKARTA_VALIDATION_MODE, "auto");
        return !mode.toString().equalsIgnoreCase("none");
    }
}
