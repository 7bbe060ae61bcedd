package io.github.herogold.orm.schema;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What somebody has answered to a {@link Question}.
 *
 * @param kind what it is about
 * @param text a name, or two of them or a name and an expression with {@code =} between
 */
public record Answer(Kind kind, String text) {

    /** What answers are about. */
    public enum Kind {
        /** A column has got another name: {@code books.title=label}. */
        RENAME,
        /** A table or a sequence has got another name: {@code books=works}. */
        RENAME_TABLE,
        /** A column or a table is to go: {@code books.title}. */
        DROP,
        /** What rows that are there get: {@code books.sku='UNKNOWN'}. */
        FILL,
        /** What rows that are there get on the way down: {@code books.isbn=''}. */
        FILL_DOWN;

        /**
         * How it is written, as an option without dashes.
         *
         * @return lower-case letters with hyphens
         */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Checks the form.
     *
     * @param kind what it is about
     * @param text a name, or two of them or a name and an expression with {@code =} between
     */
    public Answer {
        if (kind != Kind.DROP && (text.indexOf('=') < 1 || text.endsWith("="))) {
            throw Messages.halfAnAnswer(kind, text);
        }
    }

    /**
     * Refuses an answer that was about nothing.
     *
     * @param answers all that were given
     * @param used those that were about something
     * @throws InvalidSchemaException if there is another one
     */
    public static void requireUsed(List<Answer> answers, Set<Answer> used) {
        answers.stream()
                .filter(answer -> !used.contains(answer))
                .findFirst()
                .ifPresent(
                        answer -> {
                            throw Messages.fitsNothing(answer);
                        });
    }

    /** What it is about: all in front of the first {@code =}. */
    String subject() {
        return kind == Kind.DROP ? text : text.substring(0, text.indexOf('='));
    }

    /** What is behind the first {@code =}. */
    String value() {
        return text.substring(text.indexOf('=') + 1);
    }

    /** The table of a column that it is about; empty for a table. */
    String table() {
        String subject = subject();
        int dot = subject.lastIndexOf('.');
        return kind == Kind.RENAME && dot >= 0 ? subject.substring(0, dot) : "";
    }

    /** Whether it says what becomes of a table or a column that is not in the model any more. */
    boolean decidesOfExistence() {
        return kind == Kind.RENAME || kind == Kind.RENAME_TABLE || kind == Kind.DROP;
    }

    /** Whether it is about a table, or with one more name about a column, blind to case. */
    boolean isAbout(String path) {
        return isSame(subject(), path);
    }

    /** Whether two names are the same to a person, who leaves quotes out. */
    static boolean isSame(String one, String other) {
        return bare(one).equalsIgnoreCase(bare(other));
    }

    private static String bare(String name) {
        return name.replaceAll("[\"`]", "").strip();
    }

    /** What is written into a file: its kind, and its text on one line. */
    static Answer parse(String line) {
        Words words = new Words(line);
        String word = words.word();
        return List.of(Kind.values()).stream()
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .map(kind -> new Answer(kind, words.rest()))
                .orElseThrow(() -> Messages.unreadableLine(line));
    }

    @Override
    public String toString() {
        return kind.word() + " " + text.replaceAll("\\s+", " ");
    }
}
