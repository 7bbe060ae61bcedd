package io.github.herogold.orm.sql.effect;

import io.github.herogold.orm.sql.SqlStatement;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whatever may be a name in a statement.
 *
 * <p>Keywords and the words in strings and comments are among them: one name too many costs a
 * look-up, one too few would hide what the statement did.
 */
public final class StatementNames {
    private static final Pattern WORD = Pattern.compile("[\\w$[^\\p{ASCII}\\s]]+");

    // Begins at every quote, so that one in a string or comment cannot hide the names behind it. No
    // database has names longer than 256 characters.
    private static final Pattern QUOTED =
            Pattern.compile("([\"`])(?=((?:(?!\\1)(?s:.)|\\1\\1){1,256})\\1)");

    private StatementNames() {}

    /**
     * Finds them.
     *
     * @param statement a statement in any dialect
     * @return the names as they are written, without quotes
     */
    public static Set<String> in(SqlStatement statement) {
        Set<String> names = new LinkedHashSet<>();
        Matcher word = WORD.matcher(statement.text());
        while (word.find()) {
            names.add(word.group());
        }
        Matcher quoted = QUOTED.matcher(statement.text());
        while (quoted.find()) {
            String quote = quoted.group(1);
            names.add(quoted.group(2).replace(quote + quote, quote));
        }
        return names;
    }
}
