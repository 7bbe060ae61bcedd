package io.github.herogold.orm.engine.connection;

import java.util.Locale;
import java.util.Map;

/** What to do about a URL that no driver takes. */
final class DriverAdvice {
    /** How other tools begin the URLs of databases, and how JDBC begins them. */
    private static final Map<String, String> OF_OTHER_TOOLS =
            Map.of(
                    "postgres://", "jdbc:postgresql://",
                    "postgresql://", "jdbc:postgresql://",
                    "jdbc:postgres://", "jdbc:postgresql://",
                    "mariadb://", "jdbc:mariadb://",
                    "mysql://", "jdbc:mariadb://");

    private static final String GIVE =
            "add its jar to the class path, on the command line with --classpath";

    private static final String USUAL =
            "Check the URL, and that the driver is on the class path (--classpath).";

    private DriverAdvice() {}

    /** The advice, in sentences that show no password. */
    static String of(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        if (lower.startsWith("jdbc:mysql:")) {
            return "The driver of MySQL is com.mysql:mysql-connector-j: "
                    + GIVE
                    + "; or connect by that of MariaDB, with jdbc:mariadb: instead of jdbc:mysql:.";
        }
        if (lower.startsWith("jdbc:sqlite:")) {
            return "The driver of SQLite is org.xerial:sqlite-jdbc: "
                    + GIVE
                    + ". But migrations do not run on SQLite.";
        }
        return OF_OTHER_TOOLS.entrySet().stream()
                .filter(beginning -> lower.startsWith(beginning.getKey()))
                .findFirst()
                .map(beginning -> withJdbc(url.substring(beginning.getKey().length()), beginning))
                .orElse(USUAL);
    }

    private static String withJdbc(String rest, Map.Entry<String, String> beginning) {
        String withoutUser = rest.replaceFirst("^[^/?]*@", "");
        DatabaseAddress address = new DatabaseAddress(beginning.getValue() + withoutUser, "", "");
        return "That is a URL of other tools. The one of JDBC is "
                + address
                + (withoutUser.equals(rest)
                        ? "."
                        : "; give the user and the password by themselves, with --user and"
                                + " --password.");
    }
}
