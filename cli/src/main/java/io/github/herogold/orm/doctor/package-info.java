/** What can be found out about a database, its migrations and this machine without changing any. */
@NullMarked
package io.github.herogold.orm.doctor;

import org.jspecify.annotations.NullMarked;
