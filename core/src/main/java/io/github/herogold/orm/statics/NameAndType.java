package io.github.herogold.orm.statics;

/**
 * What tells a method from the others of its class.
 *
 * @param name its name
 * @param descriptor its erased types as the Java virtual machine writes them
 */
record NameAndType(String name, String descriptor) {}
