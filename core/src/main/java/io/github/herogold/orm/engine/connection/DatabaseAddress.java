package io.github.herogold.orm.engine.connection;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a database is and who logs in. Its text shows no password, not even one in the URL.
 *
 * @param url a JDBC URL
 * @param user the name to log in with; empty for none
 * @param password the password; empty for none
 */
public record DatabaseAddress(String url, String user, String password) implements Endpoint {
    // As in password=secret, in //user:secret@host and in oracle:thin:user/secret@host. One may be
    // anywhere in the SQL that H2 executes at first, in which a backslash escapes a semicolon.
    private static final Pattern SECRET =
            Pattern.compile(
                    "(?i)(?<=;init=)(?:\\\\.|[^;\\\\])+"
                            + "|(?<=(?:passw(?:or)?d|passphrase|pwd|secret|token)\\w{0,20}=)[^&;]+"
                            + "|(?<=//[^:/@]{0,99}:)[^/?;]+(?=@)"
                            + "|(?<=thin:[^:/@]{0,99}/)[^/?;]+(?=@)");

    private static final Pattern STRING = Pattern.compile("'([^']*)'");

    @Override
    public Connector connector(ClassLoader classLoader) {
        return DriverConnector.to(this, classLoader);
    }

    @Override
    public Endpoint withUser(String newUser, String newPassword) {
        return new DatabaseAddress(url, newUser, newPassword);
    }

    /** What a driver is given. */
    Properties properties() {
        Properties properties = new Properties();
        if (url.startsWith("jdbc:postgresql:")) {
            // A pooler in transaction mode may hand the next transaction to a session that does not
            // know the statement (pgJDBC documentation, prepareThreshold); the URL has the last
            // word.
            properties.setProperty("prepareThreshold", "0");
        }
        if (!user.isEmpty()) {
            properties.setProperty("user", user);
        }
        if (!password.isEmpty()) {
            properties.setProperty("password", password);
        }
        return properties;
    }

    /**
     * Whether the process that has the file open serves it to the others, and so may be anything.
     *
     * <p>H2 manual, Automatic Mixed Mode.
     */
    boolean mayBeServedByAnyProcess() {
        return url.regionMatches(true, 0, "jdbc:h2:", 0, "jdbc:h2:".length())
                && url.toUpperCase(Locale.ROOT).contains(";AUTO_SERVER=TRUE");
    }

    /** A text of the driver, which may quote the URL, a part of it, or the password. */
    String withoutSecrets(String text) {
        String masked = SECRET.matcher(text).replaceAll("***");
        for (String secret : secrets()) {
            masked = masked.replaceAll("(?<!\\w)" + Pattern.quote(secret) + "(?!\\w)", "***");
        }
        return masked;
    }

    private List<String> secrets() {
        List<String> inUrl = SECRET.matcher(url).results().map(MatchResult::group).toList();
        // A driver shows SQL as it understood it, or a part of it.
        Stream<String> inSql =
                inUrl.stream()
                        .flatMap(part -> STRING.matcher(part).results())
                        .map(string -> string.group(1));
        return Stream.of(inUrl.stream(), inSql, Stream.of(password))
                .flatMap(part -> part)
                .filter(secret -> !secret.isEmpty())
                .toList();
    }

    /** What a driver threw; without its causes if they would show a secret in a stack trace. */
    SQLException withoutSecrets(SQLException thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        if (withoutSecrets(trace.toString()).equals(trace.toString())) {
            return thrown;
        }
        String message = withoutSecrets(String.valueOf(thrown.getMessage()));
        SQLException shown = new SQLException(message, thrown.getSQLState(), thrown.getErrorCode());
        shown.setStackTrace(thrown.getStackTrace());
        return shown;
    }

    @Override
    public String toString() {
        // Put there by the command line, and of no interest to anybody.
        String shown = SECRET.matcher(url).replaceAll("***").replace(";TRACE_LEVEL_FILE=0", "");
        return user.isEmpty() ? shown : shown + " as " + user;
    }
}
