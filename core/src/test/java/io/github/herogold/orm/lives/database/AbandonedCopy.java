package io.github.herogold.orm.lives.database;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What H2 leaves of an "alter table" that it is interrupted in: the copy of the table that was to
 * take its place. Other products do a statement to its end, or not at all.
 */
final class AbandonedCopy {
    private static final Pattern ALTERING = Pattern.compile("(?is)alter table (\\w+) .*");

    private AbandonedCopy() {}

    /** Leaves a copy instead of executing a statement, if it is of that kind. */
    static boolean made(ServerSession session, String statement) throws SQLException {
        Matcher altering = ALTERING.matcher(statement);
        if (session.product() != Product.H2 || !altering.matches()) {
            return false;
        }
        String name = altering.group(1) + "_COPY_" + session.id() + "_1";
        session.define(session.named(name), session.find(altering.group(1)));
        return true;
    }
}
