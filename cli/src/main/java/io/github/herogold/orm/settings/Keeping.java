package io.github.herogold.orm.settings;

/** What is kept of what Maven tells of a project. */
public enum Keeping {
    /** The class path, in a file of the project, until a POM changes. */
    FOR_LATER,
    /** Nothing; what was kept before is used. */
    NOTHING
}
