package io.github.herogold.orm.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A setting that is said once and kept in {@code herogold.properties}.
 *
 * @param key the name of an option without its dashes
 * @param value its value, which needs no escapes there
 */
public record KeptSetting(String key, String value) {

    /**
     * Writes it behind what the file of a folder says, if that does not say it yet.
     *
     * @param folder the folder
     * @throws io.github.herogold.orm.tasks.ConfigurationException if the file cannot be written
     */
    public void keepIn(Path folder) {
        if (PropertiesFile.in(folder).find(key).isPresent()) {
            return;
        }
        Path file = folder.resolve(PropertiesFile.NAME);
        try {
            boolean isOpenLine =
                    Files.exists(file)
                            && Files.size(file) > 0
                            && !Files.readString(file).endsWith("\n");
            Files.writeString(
                    file,
                    (isOpenLine ? "\n" : "") + key + " = " + value + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw Messages.notKept(key, value, file, e);
        }
    }
}
