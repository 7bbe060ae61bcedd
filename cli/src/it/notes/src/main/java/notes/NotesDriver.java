package notes;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/** Takes {@code jdbc:notes:name}, which no other driver does. */
public final class NotesDriver extends org.h2.Driver {
    private static final String PREFIX = "jdbc:notes:";

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith(PREFIX);
    }

    @Override
    public Connection connect(String url, Properties properties) throws SQLException {
        return super.connect(url.replace(PREFIX, "jdbc:h2:./target/"), properties);
    }
}
