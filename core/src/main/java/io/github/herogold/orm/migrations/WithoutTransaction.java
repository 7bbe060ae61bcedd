package io.github.herogold.orm.migrations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a Java migration whose statements must not run inside a transaction, such as PostgreSQL's
 * {@code create index concurrently}; each statement commits by itself.
 *
 * <p>In an SQL migration the same is said by {@code -- migrate:up transaction:false}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WithoutTransaction {}
