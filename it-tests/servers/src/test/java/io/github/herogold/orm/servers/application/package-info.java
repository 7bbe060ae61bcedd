/** What the tests add to the bookshop: classes that run in the servers. */
@NullMarked
package io.github.herogold.orm.servers.application;

import org.jspecify.annotations.NullMarked;
