package io.github.herogold.orm.migrations;

import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Where a database is and who logs in. Its text shows no password, not even one in the URL.
 *
 * @param url a JDBC URL
 * @param user the name to log in with; empty for none
 * @param password the password; empty for none
 */
record DatabaseAddress(String url, String user, String password) {
    private static final Pattern SECRET =
            Pattern.compile("(?i)((?:password|pwd|secret)\\w*=)[^&;]*|(//[^:/@]*:)[^@/]*(?=@)");

    /** What a driver is given. */
    Properties properties() {
        Properties properties = new Properties();
        if (!user.isEmpty()) {
            properties.setProperty("user", user);
        }
        if (!password.isEmpty()) {
            properties.setProperty("password", password);
        }
        return properties;
    }

    /** A text of the driver, which may quote the URL or the password. */
    String withoutSecrets(String text) {
        String masked = SECRET.matcher(text).replaceAll("$1$2***");
        return password.isEmpty() ? masked : masked.replace(password, "***");
    }

    @Override
    public String toString() {
        String shown = SECRET.matcher(url).replaceAll("$1$2***");
        return user.isEmpty() ? shown : shown + " as " + user;
    }
}
