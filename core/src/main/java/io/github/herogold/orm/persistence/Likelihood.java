package io.github.herogold.orm.persistence;

/** How likely a unit of persistence is meant, where there are several that might be. */
public enum Likelihood {
    /** It is this one rather than another. */
    LIKELY,

    /** It may be this one. */
    POSSIBLE,

    /** It is another one, if there is another. */
    UNLIKELY
}
