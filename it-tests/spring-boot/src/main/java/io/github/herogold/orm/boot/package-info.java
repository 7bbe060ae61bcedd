/** A shop as an application of Spring Boot, with the defaults of Boot as they are. */
@NullMarked
package io.github.herogold.orm.boot;

import org.jspecify.annotations.NullMarked;
