package io.github.herogold.orm.engine.source;

import java.util.function.Supplier;

/**
 * A hook file that a source offers; it is read only when it is about to run.
 *
 * @param fileName its name, which says when it runs
 * @param origin where it comes from, for messages
 * @param reading reads it
 */
public record KnownHook(String fileName, String origin, Supplier<String> reading) {}
