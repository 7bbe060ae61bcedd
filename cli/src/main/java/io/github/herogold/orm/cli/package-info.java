/** The command line: one class a command, each parsing its options and handing over to a task. */
@NullMarked
package io.github.herogold.orm.cli;

import org.jspecify.annotations.NullMarked;
