/**
 * Models in the transactions of the Spring Framework.
 *
 * <p>Spring Boot switches it on by itself; another application declares {@link
 * io.github.herogold.orm.spring.SpringUnits} as a bean. Spring 7 has to be on the class path.
 */
@NullMarked
package io.github.herogold.orm.spring;

import org.jspecify.annotations.NullMarked;
