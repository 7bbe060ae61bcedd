package io.github.herogold.orm.it.mapping;

/** What comes of an operation on a kind of mapping. */
enum Outcome {
    /** The operation is not about mappings of the kind. */
    NOTHING("–"),

    /** The same as with plain Hibernate. */
    RIGHT("yes"),

    /** An exception that says what is not done. */
    REFUSED("refused"),

    /** Anything else. */
    WRONG("wrong");

    private final String text;

    Outcome(String text) {
        this.text = text;
    }

    /** What the guide calls it. */
    String text() {
        return text;
    }
}
