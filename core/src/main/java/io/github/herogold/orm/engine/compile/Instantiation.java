package io.github.herogold.orm.engine.compile;

import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.migrations.Migration;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;

/** Making an object of a migration class. */
public final class Instantiation {
    private Instantiation() {}

    /** Makes an object of a migration class by its constructor without parameters. */
    public static Migration of(String origin, Class<? extends Migration> type) {
        try {
            Constructor<? extends Migration> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (InvocationTargetException | LinkageError e) {
            throw Messages.constructorThrows(origin, type, e.getCause() == null ? e : e.getCause());
        } catch (ReflectiveOperationException e) {
            throw Messages.noConstructor(origin, type, e);
        }
    }

    /**
     * The exception for a class of a migration that cannot be loaded.
     *
     * @param className its name
     * @param cause what loading it has thrown
     * @return an exception that says why
     */
    public static InvalidMigrationException unloadable(String className, Throwable cause) {
        return Messages.unloadable(className, cause);
    }
}
