/** What clients of Jakarta REST resources are told of models. */
@NullMarked
package io.github.herogold.orm.rest;

import org.jspecify.annotations.NullMarked;
