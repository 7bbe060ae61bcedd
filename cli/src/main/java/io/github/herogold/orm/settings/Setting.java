package io.github.herogold.orm.settings;

/**
 * The value of a setting. Its text does not show it, since it may be a password.
 *
 * @param value what is set
 * @param origin where it is set, as people are told
 */
public record Setting(String value, String origin) {
    @Override
    public String toString() {
        return "Setting[" + origin + "]";
    }
}
