/**
 * The relational model of an application as data: its text, what differs between two of them, and
 * the SQL for that.
 */
@NullMarked
package io.github.herogold.orm.schema;

import org.jspecify.annotations.NullMarked;
