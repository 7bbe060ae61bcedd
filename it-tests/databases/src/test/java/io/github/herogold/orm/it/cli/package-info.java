/**
 * The command line as its users run it: {@code java -jar herogold-orm-cli.jar}, in a process of its
 * own, with its drivers and without Maven.
 */
@NullMarked
package io.github.herogold.orm.it.cli;

import org.jspecify.annotations.NullMarked;
