/** What a shell offers while a command is typed. */
@NullMarked
package io.github.herogold.orm.cli.completion;

import org.jspecify.annotations.NullMarked;
