/** Models and migrations on several databases that Apache ShardingSphere shows as one. */
@NullMarked
package io.github.herogold.orm.sharding;

import org.jspecify.annotations.NullMarked;
