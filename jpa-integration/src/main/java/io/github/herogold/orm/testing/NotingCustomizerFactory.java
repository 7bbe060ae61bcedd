package io.github.herogold.orm.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.cfg.AvailableSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/**
 * Has the application contexts of tests with {@link MigratedDatabase} note their statements.
 *
 * <p>Spring makes it, as {@code META-INF/spring.factories} says.
 */
final class NotingCustomizerFactory implements ContextCustomizerFactory {
    NotingCustomizerFactory() {}

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configuration) {
        return TestContextAnnotationUtils.hasAnnotation(testClass, MigratedDatabase.class)
                ? new Noting()
                : null;
    }

    /** Equal to all others, so that such tests share a context. */
    private record Noting() implements ContextCustomizer {
        @Override
        public void customizeContext(
                ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            NotedStatements noted = new NotedStatements();
            context.getBeanFactory().registerSingleton(NotedStatements.class.getName(), noted);
            context.getBeanFactory().addBeanPostProcessor(new NotedUnits(noted));
        }
    }

    /**
     * Gives each unit what notes its statements.
     *
     * @param noted what notes them
     */
    private record NotedUnits(NotedStatements noted) implements BeanPostProcessor {
        @Override
        public Object postProcessBeforeInitialization(Object bean, String name) {
            if (bean instanceof AbstractEntityManagerFactoryBean unit) {
                Map<String, Object> properties = unit.getJpaPropertyMap();
                Optional.ofNullable(
                                properties.putIfAbsent(
                                        AvailableSettings.STATEMENT_INSPECTOR, noted))
                        .ifPresent(
                                given -> {
                                    throw Messages.inspected(name, given);
                                });
            }
            return bean;
        }
    }
}
