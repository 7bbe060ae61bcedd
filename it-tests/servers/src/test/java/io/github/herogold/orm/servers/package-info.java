/** The bookshop in real Jakarta EE servers, each of them a process that the tests start. */
@NullMarked
package io.github.herogold.orm.servers;

import org.jspecify.annotations.NullMarked;
