/**
 * Where the settings of a command come from: options, environment variables, {@code
 * herogold.properties}, the files of the application in the folder, and what is usual.
 */
@NullMarked
package io.github.herogold.orm.settings;

import org.jspecify.annotations.NullMarked;
