package io.github.herogold.orm.generation;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.internal.ClassLoaderAccessImpl;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.hibernate.boot.spi.ClassLoaderAccess;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.config.spi.ConfigurationService;

/**
 * What constraint annotations mean for columns: {@code @Size} is a length, {@code @NotNull} is not
 * null. Hibernate applies them when it builds a session factory, by a method that has been the same
 * from 7.1 to 7.4 and is not public.
 */
final class ValidationConstraints {
    private static final String ACTIVATOR = "org.hibernate.boot.beanvalidation.TypeSafeActivator";
    private static final String MODE = "jakarta.persistence.validation.mode";
    private static final List<String> MODES_OF_COLUMNS = List.of("auto", "ddl");

    private ValidationConstraints() {}

    /** Applies them, if there is a provider of validation and the settings do not rule it out. */
    static void apply(
            Metadata metadata, Map<String, String> settings, StandardServiceRegistry registry) {
        String mode = settings.getOrDefault(MODE, "auto").toLowerCase(Locale.ROOT);
        boolean isWanted =
                MODES_OF_COLUMNS.stream().anyMatch(mode::contains)
                        && !"false".equals(settings.get("hibernate.validator.apply_to_ddl"));
        if (!isWanted) {
            return;
        }
        try (ValidatorFactory factory = factory()) {
            apply(factory, metadata, registry);
        } catch (NoProviderFoundException noValidation) {
            // Then Hibernate knows of no constraints either.
            return;
        }
    }

    /** One that puts no messages together, which would need a language of expressions. */
    private static ValidatorFactory factory() {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new PlainMessages())
                .buildValidatorFactory();
    }

    private static final class PlainMessages implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }

    private static void apply(
            ValidatorFactory factory, Metadata metadata, StandardServiceRegistry registry) {
        ClassLoaderService classes = registry.requireService(ClassLoaderService.class);
        try {
            Method method =
                    classes.classForName(ACTIVATOR)
                            .getMethod(
                                    "applyRelationalConstraints",
                                    ValidatorFactory.class,
                                    Collection.class,
                                    Map.class,
                                    Dialect.class,
                                    ClassLoaderAccess.class);
            method.setAccessible(true);
            method.invoke(
                    null,
                    factory,
                    metadata.getEntityBindings(),
                    registry.requireService(ConfigurationService.class).getSettings(),
                    metadata.getDatabase().getDialect(),
                    new ClassLoaderAccessImpl(null, classes));
        } catch (InvocationTargetException e) {
            throw Messages.unvalidated(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw Messages.unvalidated(e);
        }
    }
}
