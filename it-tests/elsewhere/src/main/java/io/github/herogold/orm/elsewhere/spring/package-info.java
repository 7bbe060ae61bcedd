/** The bookshop as an application of Spring Boot. */
@NullMarked
package io.github.herogold.orm.elsewhere.spring;

import org.jspecify.annotations.NullMarked;
