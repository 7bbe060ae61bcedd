/**
 * A database server in the memory of a test, reached by JDBC: tables, rows, sessions, transactions,
 * locks, a pooler, and a little SQL in three dialects. A statement that it does not know is an
 * error; a rule for it belongs to one of the classes with {@code RULES}.
 */
package io.github.herogold.orm.lives.database;
