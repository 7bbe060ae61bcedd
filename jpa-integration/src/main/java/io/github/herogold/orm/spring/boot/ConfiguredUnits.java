package io.github.herogold.orm.spring.boot;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;

/**
 * Gives each unit of persistence what the environment says of it, before its factory is built. What
 * the unit has been given otherwise stays.
 *
 * @param beans the beans of the application
 * @param properties what the environment says
 */
record ConfiguredUnits(ConfigurableListableBeanFactory beans, UnitProperties properties)
        implements BeanPostProcessor {
    static final String USUAL_NAME = "default";

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof AbstractEntityManagerFactoryBean factory) {
            Map<String, Object> given = factory.getJpaPropertyMap();
            propertiesOf(name, unit(factory)).forEach(given::putIfAbsent);
        }
        return bean;
    }

    private static String unit(AbstractEntityManagerFactoryBean factory) {
        String unit = factory.getPersistenceUnitName();
        return unit == null ? USUAL_NAME : unit;
    }

    private Map<String, String> propertiesOf(String bean, String unit) {
        return isMain(bean) ? properties.ofMain(unit) : properties.of(unit);
    }

    private boolean isMain(String bean) {
        List<String> factories =
                Stream.of(beans.getBeanNamesForType(EntityManagerFactory.class, true, false))
                        .map(BeanFactoryUtils::transformedBeanName)
                        .toList();
        return factories.size() < 2 || beans.getMergedBeanDefinition(bean).isPrimary();
    }
}
