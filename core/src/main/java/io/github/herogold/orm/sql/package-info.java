/**
 * SQL text: the dialects of databases and the scripts written in them.
 *
 * <p>{@link io.github.herogold.orm.sql.SqlScript} cuts a script into the statements that a database
 * executes one at a time, by the lexical rules of a {@link io.github.herogold.orm.sql.SqlDialect}.
 * Nothing here but {@link io.github.herogold.orm.sql.JdbcExecution} touches one.
 */
@NullMarked
package io.github.herogold.orm.sql;

import org.jspecify.annotations.NullMarked;
