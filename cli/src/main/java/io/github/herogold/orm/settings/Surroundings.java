package io.github.herogold.orm.settings;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where a command runs.
 *
 * @param folder the folder, which relative paths are relative to
 * @param environment the environment variables
 */
public record Surroundings(Path folder, Map<String, String> environment) {

    /**
     * Those of this process.
     *
     * @return its current folder and its environment
     */
    public static Surroundings ofProcess() {
        return new Surroundings(Path.of(""), System.getenv());
    }

    @Override
    public String toString() {
        return "Surroundings[" + folder + "]";
    }
}
