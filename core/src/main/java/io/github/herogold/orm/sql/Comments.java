package io.github.herogold.orm.sql;

/** Recognizes the comments of a script. Immutable. */
final class Comments {
    private static final String OPENING = "/*";
    static final String CLOSING = "*/";

    private final ScriptText text;
    private final LexicalRules rules;

    Comments(ScriptText text, LexicalRules rules) {
        this.text = text;
        this.rules = rules;
    }

    /** Tells whether two dashes begin a comment where no statement has begun. */
    boolean lineCommentBeginsBetweenStatementsAt(int offset) {
        return text.has("--", offset) || lineCommentBeginsAt(offset);
    }

    boolean lineCommentBeginsAt(int offset) {
        return switch (text.at(offset)) {
            case '-' -> text.at(offset + 1) == '-' && dashesSuffice(offset);
            case '#' -> rules.have(LexicalRule.HASH_COMMENTS);
            case '/' -> text.at(offset + 1) == '/' && rules.have(LexicalRule.SLASH_COMMENTS);
            default -> false;
        };
    }

    private boolean dashesSuffice(int offset) {
        char next = text.at(offset + 2);
        return !rules.have(LexicalRule.SPACED_DASH_COMMENTS) || next <= ' ' || next == '\u007f';
    }

    boolean blockCommentBeginsAt(int offset) {
        return text.has(OPENING, offset);
    }

    /** Returns where the content of an executable comment begins, or the offset if none does. */
    int endOfExecutableOpening(int offset) {
        if (text.has("/*!", offset) && rules.have(LexicalRule.EXECUTABLE_COMMENTS)) {
            return offset + "/*!".length();
        }
        if (text.has("/*M!", offset) && rules.have(LexicalRule.MARIADB_EXECUTABLE_COMMENTS)) {
            return offset + "/*M!".length();
        }
        return offset;
    }

    int endOfBlockComment(int start) {
        int depth = 1;
        int i = start + OPENING.length();
        while (i < text.length()) {
            if (text.has(CLOSING, i)) {
                i += CLOSING.length();
                depth--;
                if (depth == 0) {
                    return i;
                }
            } else if (text.has(OPENING, i) && rules.have(LexicalRule.NESTED_COMMENTS)) {
                i += OPENING.length();
                depth++;
            } else {
                i++;
            }
        }
        throw neverEnds(start);
    }

    SqlScriptException neverEnds(int start) {
        String cure =
                rules.have(LexicalRule.NESTED_COMMENTS)
                        ? "Close it with */, and each comment inside it too."
                        : "Close it with */.";
        return SqlScriptException.neverEnds("comment", text.lineOf(start), cure);
    }
}
