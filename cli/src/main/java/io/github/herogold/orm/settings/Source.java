package io.github.herogold.orm.settings;

import java.util.Optional;

/** A place that settings are looked up in. */
public interface Source {

    /**
     * Looks a setting up.
     *
     * @param key the name of an option without its dashes
     * @return the setting, if it is set here
     */
    Optional<Setting> find(String key);
}
