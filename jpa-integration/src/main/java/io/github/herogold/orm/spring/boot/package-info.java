/**
 * What Spring Boot configures by itself, where an application has models or migrations.
 *
 * <p>Boot finds it by the files in {@code META-INF/spring}. Spring Boot 4 has to be on the class
 * path, which nothing else here needs.
 */
@NullMarked
package io.github.herogold.orm.spring.boot;

import org.jspecify.annotations.NullMarked;
