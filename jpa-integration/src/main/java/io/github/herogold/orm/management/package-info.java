/** What operations are told of an application by JMX. */
@NullMarked
package io.github.herogold.orm.management;

import org.jspecify.annotations.NullMarked;
