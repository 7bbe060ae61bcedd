package io.github.herogold.orm.statics;

/**
 * An instruction that calls a static method.
 *
 * @param owner the class that the caller has named, with slashes; it may inherit the method
 * @param method the method called
 * @param line the line of the source, or 0 if the class file does not tell
 */
record StaticCall(String owner, NameAndType method, int line) {

    /** The name of the class as Java writes it. */
    String ownerName() {
        return owner.replace('/', '.');
    }
}
