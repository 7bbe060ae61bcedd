package io.github.herogold.orm.tasks;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.api.ErrorCode;

/**
 * What is to be known of H2 databases in a file, which H2 makes when somebody connects.
 *
 * <p>H2 manual, Features: Database URL Overview, and Using the Trace Options.
 */
final class H2File {
    // H2 takes a path for one of a file only if it says where that is. In front of it may be the
    // ways to read it (H2 manual, Advanced: Pluggable File System).
    private static final Pattern URL =
            Pattern.compile(
                    "(?i)jdbc:h2:(?:(?:file|nio|niomapped|async|retry|split(?::\\d+)?):)*"
                            + "(?<path>(?:~|\\.|/|\\\\|[a-z]:[/\\\\])[^;]*).*");

    private static final String TRACE = "TRACE_LEVEL_FILE";

    /** What makes no sense for a database in memory, or forbids to make it. */
    private static final List<String> OF_FILES_ONLY =
            List.of("AUTO_SERVER", "AUTO_SERVER_PORT", "CIPHER", "FILE_LOCK", "IFEXISTS");

    private H2File() {}

    /** Whether a URL names a file that does not exist. */
    static boolean isMissing(String url) {
        return file(url).filter(Files::notExists).isPresent();
    }

    /**
     * The same URL for a connection that leaves no {@code .trace.db} behind when a statement fails;
     * unless that is what the URL asks for, or the database may be served to others, or the user
     * may not decide it.
     */
    static String withoutTrace(Connection connection) {
        String url = withoutTrace(connection.url());
        boolean isOwner = connection.user().isEmpty() || isMissing(connection.url());
        return url.equals(connection.url()) || isOwner || mayDecide(url, connection)
                ? url
                : connection.url();
    }

    static String withoutTrace(String url) {
        String upper = url.toUpperCase(Locale.ROOT);
        return file(url).isEmpty() || upper.contains(TRACE) || upper.contains("AUTO_SERVER")
                ? url
                : url + ";" + TRACE + "=0";
    }

    /** H2 manual, SET TRACE_LEVEL: it takes the rights of an administrator. */
    @SuppressWarnings("try") // That it can be opened is all one asks.
    private static boolean mayDecide(String url, Connection connection) {
        try (java.sql.Connection unused =
                DriverManager.getConnection(url, connection.user(), connection.password())) {
            return true;
        } catch (SQLException e) {
            // Of any other failure the run tells.
            return e.getErrorCode() != ErrorCode.ADMIN_RIGHTS_REQUIRED;
        }
    }

    /** The URL of an empty database in memory with the settings of one in a file. */
    static String emptyInstead(String url) {
        StringBuilder memory = new StringBuilder("jdbc:h2:mem:" + UUID.randomUUID());
        int settings = url.indexOf(';');
        if (settings >= 0) {
            for (String setting : url.substring(settings + 1).split("(?<!\\\\);", -1)) {
                String name = setting.replaceFirst("=.*", "").toUpperCase(Locale.ROOT);
                if (!OF_FILES_ONLY.contains(name)) {
                    memory.append(';').append(setting);
                }
            }
        }
        return memory.toString();
    }

    private static Optional<Path> file(String url) {
        Matcher matcher = URL.matcher(url);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String path = matcher.group("path").replaceFirst("^~", home());
        try {
            return Optional.of(Path.of(path + ".mv.db"));
        } catch (InvalidPathException e) {
            // The driver says better what is wrong with it.
            return Optional.empty();
        }
    }

    private static String home() {
        return Matcher.quoteReplacement(System.getProperty("user.home"));
    }
}
