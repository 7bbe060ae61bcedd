package io.github.herogold.orm.spring.boot;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Has Boot start units of persistence, and with them their migrations, before whatever needs the
 * schema: {@code data.sql}, the tables of Spring Session, beans that use {@code JdbcTemplate}.
 *
 * <p>Boot has a property for that, which is off as a rule; here it is on as a rule, and what the
 * application says of it counts.
 */
final class MigrationsFirst implements EnvironmentPostProcessor {
    private static final String NAME = "herogold";
    private static final String DEFER = "spring.jpa.defer-datasource-initialization";

    MigrationsFirst() {}

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        UnitProperties units = UnitProperties.of(environment);
        if (units.isEnabled()
                && (units.mainIsMigrated(ConfiguredUnits.USUAL_NAME) || units.otherIsMigrated())) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource(NAME, Map.of(DEFER, "true")));
        }
    }
}
