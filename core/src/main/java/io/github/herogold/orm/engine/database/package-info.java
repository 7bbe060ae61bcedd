/** What kind of database it is, which schema is meant, and whose its sessions are. */
@NullMarked
package io.github.herogold.orm.engine.database;

import org.jspecify.annotations.NullMarked;
