package io.github.herogold.orm.migrations;

import io.github.herogold.orm.sql.SqlStatement;
import java.util.regex.Pattern;

/** SQL that would end the transaction of the manager, or begin one of its own. */
final class TransactionControl {
    private static final Pattern STATEMENT =
            Pattern.compile(
                    "(?is)(?:(?:begin|commit|rollback|abort|end)"
                            + "(?:\\s+(?:work|transaction))?(?:\\s+and\\s+(?:no\\s+)?chain)?"
                            + "|start\\s+transaction\\b.*|prepare\\s+transaction\\b.*)\\s*;?");
    private static final Pattern LEADING_COMMENTS =
            Pattern.compile("\\A(?:\\s++|--[^\\n]*+\\n|/\\*(?![!M])(?s:.*?)\\*/)++");

    private TransactionControl() {}

    static boolean isIn(SqlStatement statement) {
        String bare = LEADING_COMMENTS.matcher(statement.text()).replaceFirst("");
        return STATEMENT.matcher(bare.strip()).matches();
    }
}
