package io.github.herogold.orm.sql;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The lexical rules of one dialect: those in which it differs from standard SQL. Immutable.
 *
 * @param differences what holds beyond standard SQL
 */
record LexicalRules(Set<LexicalRule> differences) {

    LexicalRules {
        EnumSet<LexicalRule> copy = EnumSet.noneOf(LexicalRule.class);
        copy.addAll(differences);
        differences = Collections.unmodifiableSet(copy);
    }

    static LexicalRules standardSqlWith(LexicalRule... differences) {
        return new LexicalRules(Set.of(differences));
    }

    boolean have(LexicalRule rule) {
        return differences.contains(rule);
    }

    /** Tells whether a character can stand inside a word: a keyword, a number or a plain name. */
    boolean isWordPart(char c) {
        if (c == '$') {
            // With a delimiter of $$, as in "end$$", the dollar must not be taken for the word's.
            return !have(LexicalRule.MYSQL_SCRIPTS);
        }
        if (c > '\u007f') {
            return !ScriptText.isWhiteSpace(c);
        }
        return c == '_' || Character.isLetterOrDigit(c);
    }
}
