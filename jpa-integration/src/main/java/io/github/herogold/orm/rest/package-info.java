/** What clients of Jakarta REST resources and of Spring's controllers are told of models. */
@NullMarked
package io.github.herogold.orm.rest;

import org.jspecify.annotations.NullMarked;
