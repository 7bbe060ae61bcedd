package io.github.herogold.orm.engine.stub;

import io.github.herogold.orm.migrations.InvalidRequestException;

/** What is said of names that no migration can have. */
final class Messages {
    private Messages() {}

    static InvalidRequestException unusableName(String name, int longest) {
        return new InvalidRequestException(
                ("\"%s\" cannot be the name of a migration. Use lower-case letters, digits and"
                                + " underscores, beginning with a letter, at most %d, such as"
                                + " create_users_table.")
                        .formatted(name, longest));
    }

    static InvalidRequestException reservedName(String name) {
        return new InvalidRequestException(
                ("\"%s\" is a word of Java or of this library, so the class of the migration cannot"
                     + " be named after it. Say what it does, such as create_users_table.")
                        .formatted(name));
    }
}
