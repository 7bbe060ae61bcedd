package io.github.herogold.orm.spring.boot;

import io.github.herogold.orm.startup.UnitMigrations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/**
 * What the environment of an application says of its units of persistence: {@code herogold.*} of
 * the main one, {@code herogold.units.NAME.*} of each. The main unit is the only one there is, or
 * that which is primary.
 *
 * @param binder reads the environment, with the spellings that Boot allows
 * @param classLoader the class loader of the application
 */
record UnitProperties(Binder binder, ClassLoader classLoader) {
    static final String PREFIX = "herogold.";
    static final String ENABLED = PREFIX + "enabled";
    private static final String UNITS = PREFIX + "units.";
    private static final String OF_BOOT = "spring.jpa.properties.";
    private static final String RUN = "migrations.run";
    private static final String LOCATION = "migrations.location";
    private static final String USUAL_FOLDER = "migrations";

    /** What counts for all units where none has its own. */
    static final List<String> COMMON = List.of("transactions", "validation");

    /** What each unit has for itself: two databases have different migrations. */
    static final List<String> OWN =
            List.of(
                    RUN,
                    LOCATION,
                    "migrations.schema",
                    "migrations.table",
                    "migrations.baseline",
                    "migrations.lock-timeout",
                    "migrations.lock-wait",
                    "migrations.statement-timeout",
                    "migrations.data-source",
                    "migrations.jmx");

    static UnitProperties of(Environment environment) {
        ClassLoader own = UnitProperties.class.getClassLoader();
        return new UnitProperties(
                Binder.get(environment),
                Objects.requireNonNullElse(ClassUtils.getDefaultClassLoader(), own));
    }

    boolean isEnabled() {
        return !Boolean.FALSE.equals(binder.bind(ENABLED, Boolean.class).orElse(true));
    }

    /** Those of the main unit. Its migrations run, unless something else is said, if it has any. */
    Map<String, String> ofMain(String unit) {
        Map<String, String> properties = new LinkedHashMap<>();
        put(properties, PREFIX, COMMON);
        put(properties, PREFIX, OWN);
        put(properties, UNITS + unit + ".", COMMON);
        put(properties, UNITS + unit + ".", OWN);
        if (!properties.containsKey(PREFIX + RUN) && hasMigrations(properties)) {
            properties.put(PREFIX + RUN, "true");
        }
        return properties;
    }

    /** Those of another unit. Its migrations run where it says where they are. */
    Map<String, String> of(String unit) {
        Map<String, String> properties = new LinkedHashMap<>();
        put(properties, PREFIX, COMMON);
        put(properties, UNITS + unit + ".", COMMON);
        put(properties, UNITS + unit + ".", OWN);
        if (properties.containsKey(PREFIX + LOCATION)) {
            properties.putIfAbsent(PREFIX + RUN, "true");
        }
        return properties;
    }

    /** Whether the main unit runs migrations, or refuses a database that is not up to date. */
    boolean mainIsMigrated(String unit) {
        Map<String, String> properties = ofMain(unit);
        ofBoot(RUN).ifPresent(run -> properties.put(PREFIX + RUN, run));
        return UnitMigrations.areWanted(unit, properties);
    }

    /** Whether any of the other units does. */
    boolean otherIsMigrated() {
        return otherUnits().stream().anyMatch(unit -> UnitMigrations.areWanted(unit, of(unit)));
    }

    private Set<String> otherUnits() {
        @Nullable Map<String, Object> units =
                binder.bind("herogold.units", Bindable.mapOf(String.class, Object.class))
                        .orElse(Map.of());
        return units == null ? Set.of() : units.keySet();
    }

    // A folder that is named has to be there, and it is an error where it is not.
    private boolean hasMigrations(Map<String, String> properties) {
        return ofBoot(LOCATION).isPresent()
                || properties.containsKey(PREFIX + LOCATION)
                || classLoader.getResource(USUAL_FOLDER) != null;
    }

    private Optional<String> ofBoot(String name) {
        return text(OF_BOOT + PREFIX + name);
    }

    private void put(Map<String, String> properties, String prefix, List<String> names) {
        for (String name : names) {
            text(prefix + name).ifPresent(value -> properties.put(PREFIX + name, value));
        }
    }

    // A list may be written as one, or with commas.
    private Optional<String> text(String property) {
        @Nullable List<String> values =
                binder.bind(
                                ConfigurationPropertyName.adapt(property, '.'),
                                Bindable.listOf(String.class))
                        .orElse(List.of());
        return values == null || values.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(",", values));
    }
}
