package io.github.herogold.orm.sql;

/**
 * One statement of a script. Immutable.
 *
 * @param text the statement exactly as written, from its first to its last character that is
 *     neither white space nor comment, without the semicolon or delimiter that ended it
 * @param line the line of the script on which the text begins, counted from 1
 */
public record SqlStatement(String text, int line) {}
