package io.github.herogold.orm.migrations;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.List;
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
record DatabaseAddress(String url, String user, String password) implements Endpoint {
    // As in password=secret, in //user:secret@host and in oracle:thin:user/secret@host.
    private static final Pattern SECRET =
            Pattern.compile(
                    "(?i)(?<=(?:password|pwd|secret)\\w{0,20}=)[^&;]+"
                            + "|(?<=//[^:/@]{0,99}:)[^/?;]+(?=@)"
                            + "|(?<=thin:[^:/@]{0,99}/)[^/?;]+(?=@)");

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

    /** A text of the driver, which may quote the URL, a part of it, or the password. */
    String withoutSecrets(String text) {
        String masked = SECRET.matcher(text).replaceAll("***");
        for (String secret : secrets()) {
            masked = masked.replaceAll("(?<!\\w)" + Pattern.quote(secret) + "(?!\\w)", "***");
        }
        return masked;
    }

    private List<String> secrets() {
        Stream<String> inUrl = SECRET.matcher(url).results().map(MatchResult::group);
        return Stream.concat(inUrl, Stream.of(password)).filter(s -> !s.isEmpty()).toList();
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
        String shown = SECRET.matcher(url).replaceAll("***");
        return user.isEmpty() ? shown : shown + " as " + user;
    }
}
